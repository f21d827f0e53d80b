import { describe, expect, test } from "vitest";

import type { PlainDate } from "../dates.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Invoice } from "../schema/invoice.ts";
import { invoice, invoiceId, timeline } from "../test/case-factory.ts";
import type { Fact } from "../timeline/event.ts";
import { foldCase } from "../timeline/fold-case.ts";
import { barredShare } from "./time-barred.ts";

const on = "2026-11-22";
const old = invoice(1, { issuedOn: "2019-01-01", dueOn: "2019-01-31" });
const recent = invoice(2, { issuedOn: "2026-10-01", dueOn: "2026-10-31" });

const look = (
  invoices: Invoice[],
  facts: (Fact & { when: PlainDate })[] = [],
  contactKind: ContactKind = "consumer",
) =>
  foldCase({
    invoices,
    events: timeline(...facts),
    contactKind,
    jurisdiction: "fr",
    selfViews: [],
    on,
  });
const share = (...[invoices, facts]: Parameters<typeof look>) =>
  barredShare(look(invoices, facts).clocks, invoices, { currency: "EUR", on });

describe("a claim that is out of time", () => {
  test("is not pressed any more", () => {
    const state = look([old]);
    expect(state.nextStep).toEqual({ kind: "done", why: "time-barred" });
    expect(state.status).toBe("late");
    expect(share([old])).toBe("all");
  });

  test("is pressed to its last day", () => {
    // A consumer's two years (C. conso., art. L218-2).
    const last = invoice(1, { issuedOn: on.replace("2026", "2024"), dueOn: "2024-12-22" });
    expect(look([last]).nextStep.kind).toBe("remind");
    expect(share([last])).toBeNull();
  });

  test("leaves the newer ones to be reminded of, alone, and says so", () => {
    const state = look([old, recent]);
    expect(state.asked).toEqual([invoiceId(2)]);
    expect(state.nextStep).toMatchObject({
      kind: "remind",
      step: "first",
      reasons: ["time-barred", "days-late", "never-reminded"],
    });
    expect(share([old, recent])).toBe("some");
  });

  test("that is perhaps in time is asked for with the doubt told first", () => {
    // Issued two years and a day ago, due later: a later last day may hold.
    const doubtful = invoice(1, { issuedOn: "2024-11-21", dueOn: "2024-12-21" });
    expect(look([doubtful]).nextStep).toMatchObject({
      kind: "remind",
      reasons: ["perhaps-time-barred", "days-late", "never-reminded"],
    });
    expect(share([doubtful])).toBe("some");
  });

  test("lives again by what interrupted it in time", () => {
    const plan: Fact & { when: PlainDate } = {
      type: "plan.agreed",
      when: "2025-12-01",
      body: { instalments: [{ on: "2026-01-01", amount: { minor: 1, currency: "EUR" } }] },
    };
    const revived = invoice(1, { issuedOn: "2024-01-01", dueOn: "2024-01-31" });
    expect(share([revived])).toBe("all");
    expect(look([revived], [plan]).nextStep.kind).toBe("remind");
  });

  test("is not the same against a business", () => {
    const business = invoice(1, { issuedOn: "2023-01-01", dueOn: "2023-01-31" });
    expect(look([business]).nextStep).toMatchObject({ why: "time-barred" });
    expect(look([business], [], "business").nextStep.kind).toBe("remind");
  });

  test("once excluded is told to be excluded", () => {
    const excluded: Fact & { when: PlainDate } = {
      type: "invoice.excluded",
      when: "2026-11-01",
      body: { invoiceId: invoiceId(1) },
    };
    expect(look([old], [excluded]).nextStep).toEqual({ kind: "done", why: "excluded" });
  });
});
