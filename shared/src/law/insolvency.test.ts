import { describe, expect, test } from "vitest";

import type { PlainDate } from "../dates.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import { invoice, timeline } from "../test/case-factory.ts";
import type { Fact } from "../timeline/event.ts";
import { foldCase } from "../timeline/fold-case.ts";
import { statementLines } from "./statement-lines.ts";
import { statementOn } from "./statement.ts";

type Dated = Fact & { when: PlainDate };
const opened = (on: PlainDate, publishedOn?: PlainDate): Dated => ({
  type: "insolvency.opened",
  when: "2026-06-20",
  body: publishedOn === undefined ? { on } : { on, publishedOn },
});

/** 1,000.00 € due on 30 April 2026. */
const given = (facts: Dated[], on: PlainDate, kind: ContactKind, jurisdiction: Jurisdiction) => ({
  events: timeline(...facts),
  invoices: [invoice(1)],
  contactKind: kind,
  jurisdiction,
  selfViews: [],
  on,
});
const look = (
  facts: Dated[],
  on: PlainDate,
  kind: ContactKind = "business",
  jurisdiction: Jurisdiction = "fr",
) => foldCase(given(facts, on, kind, jurisdiction));

describe("insolvency proceedings", () => {
  test("stop interest on the day of the judgment, for good, whenever they were heard of", () => {
    const before = look([], "2026-06-09").balance;
    for (const on of ["2026-06-10", "2026-06-30", "2027-03-01"]) {
      const { balance } = look([opened("2026-06-10")], on);
      expect(balance.interest).toEqual(before.interest);
      expect(balance.perDay.minor).toBe(0);
      expect(balance.provisional).toBe(on > "2026-12-31");
    }
    expect(look([opened("2026-06-10")], "2026-06-09").balance.interest).toEqual(before.interest);
  });

  test("their end brings no interest back", () => {
    const ended: Dated = { type: "procedure.ended", when: "2026-07-01", body: {} };
    const { balance } = look([opened("2026-06-10"), ended], "2026-08-01");
    expect(balance.perDay.minor).toBe(0);
  });

  test("of which a date was corrected count from the last one told", () => {
    const { balance } = look([opened("2026-05-10"), opened("2026-06-10")], "2026-07-01");
    expect(balance.interest).toEqual(look([], "2026-06-09").balance.interest);
  });

  test("let what was paid after them pay the principal too", () => {
    const paid: Dated = {
      type: "payment.received",
      when: "2026-07-01",
      body: { on: "2026-07-01", amount: { minor: 50_000, currency: "EUR" } },
    };
    const { interest } = look([], "2026-06-09").balance;
    const { balance } = look([opened("2026-06-10"), paid], "2026-08-01");
    expect(balance.principal.minor).toBe(100_000 - (50_000 - interest.minor));
    expect(balance.interest.minor).toBe(0);
  });

  test("change no figure where no rule is known", () => {
    expect(look([opened("2026-06-10")], "2026-07-01", "business", "ch").balance).toEqual(
      look([], "2026-07-01", "business", "ch").balance,
    );
  });

  test("are told in the statement, with the article", () => {
    const statement = statementOn(given([opened("2026-06-10")], "2026-07-01", "business", "fr"));
    const lines = statement.invoices.flatMap((one) => statementLines(one, "en"));
    expect(lines.at(-1)?.text.replaceAll("\u00a0", " ")).toBe(
      "Insolvency proceedings: no more interest from 10 Jun 2026",
    );
    expect(statement.sources.map(({ label }) => label).join()).toContain("L622-28");
    const early = statementOn(given([opened("2026-06-10")], "2026-06-09", "business", "fr"));
    expect(early.sources.map(({ label }) => label).join()).not.toContain("L622-28");
  });

  test.each<[string, Dated[], string | undefined]>([
    ["two months from the judgment", [opened("2026-06-10")], "2026-08-10"],
    ["or from its publication", [opened("2026-06-10", "2026-06-18")], "2026-08-18"],
    [
      "and nothing once it is declared",
      [
        opened("2026-06-10"),
        { type: "filing", when: "2026-06-25", body: { procedure: "insolvency-claim" } },
      ],
      undefined,
    ],
  ])("leave %s to declare the claim", (_, facts, expected) => {
    const { clocks } = look(facts, "2026-06-30");
    const claim = clocks.find(({ deadline }) => deadline === "declare-claim");
    expect(claim?.on).toBe(expected);
  });
});
