import { describe, expect, it } from "vitest";

import { formatDate } from "./plain-date.ts";

describe("formatDate", () => {
  it("says the first of a month as French does", () => {
    expect(formatDate("2027-01-01", "fr")).toBe("1er janvier 2027");
    expect(formatDate("2027-01-01", "fr", "short")).toBe("1er janv. 2027");
    expect(formatDate("2027-01-11", "fr")).toBe("11 janvier 2027");
    expect(formatDate("2027-01-01", "en")).toBe("1 January 2027");
  });
});
