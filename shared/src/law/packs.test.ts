import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

import { contactKinds } from "../schema/contact.ts";
import { jurisdictions } from "../schema/jurisdiction.ts";
import { asksAnnouncement } from "./asks-announcement.ts";
import { consumerIndemnityCap } from "./be/consumer-cap.ts";
import { type Cited, isProvisional } from "./cited.ts";
import { packOf } from "./packs.ts";
import { costOf } from "./procedure.ts";

/** Every figure of a pack, wherever it stands, with the path to it. */
const citedIn = (value: unknown, path = ""): [string, Cited][] => {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, part]) => citedIn(part, `${path}.${key}`));
  return "knownUntil" in value && "confirmed" in value
    ? [[path, value as unknown as Cited], ...inside]
    : inside;
};

const all = jurisdictions.map((code) => [code, packOf(code)] as const);

describe.each(all)("the pack %s", (code, pack) => {
  test("says of each figure where it comes from and until when it is known", () => {
    const figures = citedIn(pack);
    expect(figures.length).toBeGreaterThan(8);
    for (const [path, { sources, knownUntil }] of figures) {
      expect([path, sources.length > 0]).toEqual([path, true]);
      for (const { label, url } of sources) expect(`${label} ${url}`).toMatch(/^.+ https:\/\/\S+$/);
      expect([path, knownUntil]).toEqual([path, "2026-12-31"]);
      expect(isProvisional({ knownUntil }, "2026-12-31")).toBe(false);
      expect(isProvisional({ knownUntil }, "2027-01-01")).toBe(true);
    }
    for (const kind of contactKinds) expect(pack.regimes[kind].sources).not.toEqual([]);
  });

  test("says of each table of rates where it is published, and until when it is known", () => {
    for (const kind of contactKinds) {
      const { rates, agreedBounds } = pack.regimes[kind];
      const tables = [rates(), rates("1.00"), agreedBounds?.floor, agreedBounds?.ceiling];
      for (const table of tables) {
        // A contract's own rate stands in no table.
        if (!table || table.periods.every(({ rate }) => rate === "1.00")) continue;
        expect([kind, table.knownUntil]).toEqual([kind, "2026-12-31"]);
        expect([kind, table.sources.length > 0]).toEqual([kind, true]);
        for (const { url } of table.sources) expect(url).toMatch(/^https:\/\/\S+$/);
      }
    }
  });

  test("offers each kind of debtor's creditor a term, a period, a notice and a way to a court", () => {
    for (const kind of contactKinds) {
      expect(pack.limitation[kind].years).toBeGreaterThan(0);
      const { shortest, days, longest, contents } = pack.notice[kind];
      expect(shortest <= days && days <= longest).toBe(true);
      expect(new Set(contents).size).toBe(contents.length);
      expect(contents).toContain("deadline");
      const open = pack.procedures.filter(({ against }) => against.includes(kind));
      expect(open.map(({ key }) => key)).toContain("ordinary-claim");
    }
  });

  test("says that a way is free only with a source, and never by saying nothing of its costs", () => {
    for (const { key, costs } of pack.procedures) {
      expect([key, costs?.length]).not.toEqual([key, 0]);
    }
  });

  test("asks whether interest was announced where its rules need to know", () => {
    for (const kind of contactKinds) {
      const needed = pack.regimes[kind].start.after === "month-end";
      expect([kind, asksAnnouncement(code, kind)]).toEqual([kind, needed]);
    }
  });

  test("counts what a reminder or notice does as nothing", () => {
    for (const kind of contactKinds) {
      const { interruptedBy, notInterruptedBy } = pack.limitation[kind];
      expect(notInterruptedBy).toEqual(expect.arrayContaining(["reminder", "formal-notice"]));
      for (const { fact } of interruptedBy) expect(notInterruptedBy).not.toContain(fact);
    }
  });

  test("keeps its procedures apart, and their amounts in its own currency", () => {
    for (const kind of contactKinds) {
      const open = pack.procedures.filter(({ against }) => against.includes(kind));
      expect(new Set(open.map(({ key }) => key)).size).toBe(open.length);
    }
    const amounts = pack.procedures.flatMap(({ maximum, costs }) => [
      ...(maximum === null ? [] : [{ low: maximum, high: maximum }]),
      ...(costs ?? []).flatMap(({ amount }) => amount ?? []),
    ]);
    for (const { low, high } of amounts) {
      expect(low.minor).toBeLessThanOrEqual(high.minor);
      expect([low.currency, high.currency]).toEqual([pack.currency, pack.currency]);
    }
    expect(code).toBe(pack.jurisdiction);
  });
});

describe("procedures", () => {
  const find = (code: (typeof jurisdictions)[number], key: string) => {
    const procedure = packOf(code).procedures.find((one) => one.key === key);
    if (procedure === undefined) throw new Error(`${code} has ${key}`);
    return procedure;
  };

  test.each([
    [100, 700],
    [101, 2_000],
    [500, 2_000],
    [1_000, 4_000],
    [10_000, 6_000],
    [10_001, 9_000],
    [100_000, 9_000],
    [1_000_000, 19_000],
    [1_000_001, 40_000],
  ])("a commandement de payer for %d francs", (francs, fee) => {
    const cost = costOf(find("ch", "debt-enforcement"), { minor: francs * 100, currency: "CHF" });
    expect(cost?.low).toEqual({ minor: fee + 700, currency: "CHF" });
  });

  test("the cantons' own example: 74 francs for 1,001 to 10,000 with two deliveries", () => {
    const cost = costOf(find("ch", "debt-enforcement"), { minor: 500_000, currency: "CHF" });
    expect(cost?.high.minor).toBe(7_400);
  });

  test("a tariff that nobody could check gives no figure; a free way costs nothing", () => {
    const debt = { minor: 100_000, currency: "EUR" } as const;
    expect(costOf(find("fr", "small-debts"), debt)).toBeNull();
    expect(costOf(find("fr", "conciliation"), debt)?.high.minor).toBe(0);
  });

  test.each([
    ["fr", "interim-order"],
    ["lu", "payment-order"],
    ["lu", "interim-order"],
    ["ch", "conciliation"],
  ] as const)("nobody could tell what %s %s costs, so it is not free", (code, key) => {
    expect(costOf(find(code, key), { minor: 100_000, currency: "EUR" })).toBeNull();
  });

  test("a French public buyer is sued before the administrative judge, which is to be checked", () => {
    const open = packOf("fr").procedures.filter(({ against }) => against.includes("public"));
    expect(open.map(({ key }) => key)).toEqual(["mediation", "interim-order", "ordinary-claim"]);
    for (const { key, requires, confirmed, sources, amicableFirstUpTo } of open.slice(1)) {
      expect([key, requires[0], confirmed]).toEqual([key, "administrative-judge", false]);
      expect(sources.map(({ label }) => label).join()).toMatch(/^CJA, /);
      expect(amicableFirstUpTo).toBeNull();
    }
    const civil = packOf("fr").procedures.filter(({ sources }) =>
      sources.some(({ label }) => label.startsWith("CPC,")),
    );
    for (const { key, against } of civil) {
      expect([key, against.includes("public")]).toEqual([key, false]);
    }
  });

  test("an order of September 2026 must be served in three months, an earlier one in six", () => {
    const serving = find("fr", "payment-order").deadlines.filter(
      ({ key }) => key === "serve-order",
    );
    expect(serving.map(({ span, from, until }) => [span, from, until])).toEqual([
      [{ months: 6 }, null, "2026-08-31"],
      [{ months: 3 }, "2026-09-01", null],
    ]);
  });

  test.each([
    ["fr", "small-debts", 500_000, true],
    ["lu", "payment-order", 1_500_000, false],
    ["qc", "small-claims", 1_500_000, false],
  ] as const)("the threshold of %s %s", (code, key, minor, countsInterest) => {
    const procedure = find(code, key);
    expect(procedure.maximum?.minor).toBe(minor);
    expect(procedure.countsInterest).toBe(countsInterest);
  });
});

describe("the Belgian cap on a consumer's indemnity", () => {
  test.each([
    [0, 0],
    [1, 2_000],
    [15_000, 2_000],
    [15_001, 3_000],
    [30_000, 4_500],
    [50_000, 6_500],
    [50_001, 6_500],
    [100_000, 9_000],
    [10_000_000, 200_000],
  ])("%d cents", (principal, cap) => {
    expect(consumerIndemnityCap(principal)).toBe(cap);
  });

  const golden = new URL("../../../../shared/domain/golden.json", import.meta.url);
  const isThere = existsSync(golden);
  describe.skipIf(!isThere)(
    `the derived checks${isThere ? "" : " (skipped: ../shared is not here)"}`,
    () => {
      const { derived_checks: checks = [] } = (
        isThere ? JSON.parse(readFileSync(golden, "utf8")) : {}
      ) as { derived_checks?: { principal: string; expected_cap: string }[] };

      test.each(checks.map((check) => [check.principal, check.expected_cap]))(
        "%s € → %s €",
        (principal, cap) => {
          expect(consumerIndemnityCap(Number(principal) * 100)).toBe(Number(cap) * 100);
        },
      );
    },
  );
});
