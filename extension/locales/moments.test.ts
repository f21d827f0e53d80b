import { describe, expect, it } from "vitest";

import { instantOf, localDay, moment, relativeDay, shortDay, timeOfDay } from "./moments.ts";

// Instants are made where the test runs, so that no time zone is assumed.
const at = (day: string, time: string) => new Date(`${day}T${time}:00`).getTime();
const now = at("2026-11-21", "10:24");

describe("moments", () => {
  it("names today and yesterday, and writes other days shortly", () => {
    expect(relativeDay(at("2026-11-21", "00:01"), now, "fr")).toBe("aujourd’hui");
    expect(relativeDay(at("2026-11-20", "23:59"), now, "fr")).toBe("hier");
    expect(relativeDay(at("2026-11-01", "12:00"), now, "fr")).toBe("1er\u00a0nov.");
    expect(relativeDay(at("2025-11-05", "12:00"), now, "en")).toBe("5\u00a0Nov\u00a02025");
  });

  it("says when, as each language does", () => {
    expect(moment(at("2026-11-20", "14:02"), now, "fr")).toBe("hier à 14\u00a0h\u00a002");
    expect(moment(at("2026-11-05", "09:05"), now, "fr")).toBe("le 5\u00a0nov. à 9\u00a0h\u00a005");
    expect(moment(at("2026-11-05", "09:05"), now, "en")).toBe("on 5\u00a0Nov at 09:05");
    expect(timeOfDay(at("2026-11-05", "00:00"), "fr")).toBe("0\u00a0h\u00a000");
  });

  it("dates what is entered for today now, and for another day at noon", () => {
    expect(instantOf("2026-11-21", now)).toBe(now);
    expect(instantOf("2026-11-20", now)).toBe(at("2026-11-20", "12:00"));
    expect(localDay(instantOf("2026-03-29", now))).toBe("2026-03-29");
  });

  it("gives the year where it is another one", () => {
    expect(shortDay("2026-12-31", "2026-11-21", "fr")).toBe("31\u00a0déc.");
    expect(shortDay("2027-01-01", "2026-11-21", "fr")).toBe("1er\u00a0janv.\u00a02027");
  });
});
