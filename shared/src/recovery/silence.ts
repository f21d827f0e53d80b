import { addDays, daysBetween, type PlainDate } from "../plain-date.ts";
import type { SilenceSign } from "../schema/advice.ts";
import type { Reading, Silence } from "../schema/case.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import { isQuietDay, workingDaysBetween } from "./quiet-days.ts";

/** What the reading of the last mail says, see tracking. */
export type LastReading = Pick<Reading, "state" | "tracked">;

export interface SilenceFacts {
  /** The last mail; null when none was sent. */
  mailedOn: PlainDate | null;
  answeredOn: PlainDate | null;
  /** Calls that nobody took, since the last answer. */
  missedCalls: number;
  /** Whether anything but mail was tried: a call, a letter. */
  otherChannel: boolean;
  /** Whether this client has paid something before. */
  paidBefore: boolean;
}

const patienceDays = 3;
const longestLook = 60;

/** The share of the days since that were quiet; looked at for two months at most. */
const wasMostlyQuiet = (jurisdiction: Jurisdiction, from: PlainDate, to: PlainDate): boolean => {
  const days = Math.min(longestLook, daysBetween(from, to));
  let quiet = 0;
  for (let after = 1; after <= days; after += 1) {
    if (isQuietDay(jurisdiction, addDays(from, after))) quiet += 1;
  }
  return quiet * 2 >= days;
};

/** A sign that weighs against a client who hides, by itself. */
const strong: ReadonlySet<SilenceSign> = new Set(["quiet-days", "no-trace"]);
const against: ReadonlySet<SilenceSign> = new Set(["read-without-answer", "calls-unanswered"]);

/**
 * Is it really a ghost? The benefit of the doubt: nobody is silent before three working days have
 * passed, nor after quiet days, nor when nothing shows that the mail arrived; two weaker signs are
 * doubt enough unless the client was seen reading or left calls unanswered. Null when there is no
 * silence: nothing was sent, or the client answered since.
 */
export const silenceAfter = (
  facts: SilenceFacts,
  reading: LastReading,
  jurisdiction: Jurisdiction,
  on: PlainDate,
): Silence | null => {
  const { mailedOn, answeredOn } = facts;
  if (mailedOn === null || reading.state === "answered") return null;
  if (answeredOn !== null && answeredOn >= mailedOn) return null;
  const isRead = reading.state === "probably-read" || reading.state === "acknowledged";
  const isUnseen = reading.state === "no-signal" || reading.state === "machine-only";
  const early = workingDaysBetween(jurisdiction, mailedOn, on, patienceDays) < patienceDays;
  const signs: SilenceSign[] = [];
  if (early) signs.push("few-working-days");
  if (!early && wasMostlyQuiet(jurisdiction, mailedOn, on)) signs.push("quiet-days");
  if (isUnseen) signs.push(reading.tracked ? "no-trace" : "reading-unknown");
  if (facts.paidBefore) signs.push("paid-before");
  if (!facts.otherChannel) signs.push("mail-only");
  if (isRead) signs.push("read-without-answer");
  if (facts.missedCalls > 0) signs.push("calls-unanswered");
  const speaksAgainst = signs.some((sign) => against.has(sign));
  const patience = signs.filter((sign) => !against.has(sign)).length;
  const isDoubtful = signs.some((sign) => strong.has(sign)) || (patience >= 2 && !speaksAgainst);
  return { verdict: early ? "too-early" : isDoubtful ? "doubt" : "silent", signs };
};
