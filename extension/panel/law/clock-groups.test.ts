import { describe, expect, it } from "vitest";

import { invoiceId } from "../../gallery/sample.ts";
import { awaitedClocks, clocks, urgentClocks } from "../../gallery/sample-clocks.ts";
import { clockGroups, matters } from "./clock-groups.ts";

describe("clockGroups", () => {
  it("tells the same last day of several invoices once", () => {
    expect(clockGroups(clocks)).toEqual([
      { clock: clocks[0], invoiceIds: [invoiceId(1), invoiceId(2)] },
    ]);
  });

  it("puts the most urgent first, whatever order they come in", () => {
    const order = clockGroups(urgentClocks.toReversed()).map(({ clock }) => clock.urgency);
    expect(order).toEqual(["urgent", "past", "soon", "watch"]);
  });

  it("leaves what is years away for whoever looks for it", () => {
    expect(awaitedClocks.map(matters)).toEqual([true, false, false]);
    expect(urgentClocks.every(matters)).toBe(true);
  });
});
