const hourMs = 3_600_000;
const dayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

interface Zone {
  format: Intl.DateTimeFormat;
  // Formatting costs far more than looking up, and a report asks for thousands.
  hours: Map<number, [day: number, hour: number]>;
}

const zones = new Map<string, Zone>();
const mostHours = 20_000;

const zoneOf = (timeZone: string): Zone => {
  const known = zones.get(timeZone);
  if (known !== undefined && known.hours.size < mostHours) return known;
  const zone = {
    format: new Intl.DateTimeFormat("en-GB", {
      timeZone,
      weekday: "short",
      hour: "2-digit",
      hourCycle: "h23",
    }),
    hours: new Map(),
  };
  zones.set(timeZone, zone);
  return zone;
};

/**
 * Day of the week (0 is Monday) and hour of an instant in a time zone (IANA name) whose offsets are
 * whole hours, as those of all our countries are.
 */
export const hourIn = (timeZone: string, at: number): [day: number, hour: number] => {
  const { format, hours } = zoneOf(timeZone);
  const utcHour = Math.floor(at / hourMs);
  const known = hours.get(utcHour);
  if (known !== undefined) return known;
  const parts = format.formatToParts(at);
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  const found: [number, number] = [dayNames.indexOf(valueOf("weekday")), Number(valueOf("hour"))];
  hours.set(utcHour, found);
  return found;
};
