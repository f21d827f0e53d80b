import { describe, expect, test } from "vitest";

import { packOf } from "../law/packs.ts";
import type { Balance } from "../schema/case.ts";
import { type Jurisdiction, jurisdictionSchema } from "../schema/jurisdiction.ts";
import type { Currency } from "../money.ts";
import { assume, startingAssumptions } from "./assumptions.ts";
import { compareRoutes, insolvencyRegisters, type RouteKind } from "./routes.ts";

const balanceOf = (minor: number, currency: Currency): Balance => {
  const money = (amount: number) => ({ minor: amount, currency });
  return {
    principal: money(minor),
    interest: money(0),
    indemnity: money(0),
    paid: money(0),
    total: money(minor),
    perDay: money(0),
    provisional: false,
    perDayProvisional: false,
  };
};
const compare = (
  minor: number,
  {
    jurisdiction = "fr",
    contactKind = "business",
    assumptions = startingAssumptions,
    on = "2026-11-22",
    barred = null,
    isInsolvent = false,
  }: Partial<{
    barred: "all" | "some" | null;
    isInsolvent: boolean;
    jurisdiction: Jurisdiction;
    contactKind: "business" | "consumer" | "public";
    assumptions: typeof startingAssumptions;
    on: string;
  }> = {},
) => {
  const pack = packOf(jurisdiction);
  const balance = balanceOf(minor, pack.currency);
  return new Map(
    compareRoutes(pack, { contactKind, balance, on, barred, isInsolvent }, assumptions).map(
      (route) => [route.kind, route],
    ),
  );
};
const kinds = (jurisdiction: Jurisdiction, contactKind: "business" | "consumer" = "business") => [
  ...compare(100_000, { jurisdiction, contactKind }).keys(),
];

describe("what 800 € to recover 600 € comes to", () => {
  const routes = compare(60_000);

  test("a trial loses money on average, and is doubtful", () => {
    expect(routes.get("ordinary-claim")).toMatchObject({
      cost: { low: 80_000, high: 80_000 },
      chancePercent: 65,
      net: 39_000 - 80_000,
      breakEven: 123_077,
      doubtful: true,
    });
  });

  test("asking costs nothing", () => {
    expect(routes.get("amicable")).toMatchObject({ net: 24_000, breakEven: 0, doubtful: false });
  });

  test("an agency keeps its share of what comes in", () => {
    expect(routes.get("agency")).toMatchObject({ cost: { low: 0, high: 2_400 }, net: 21_600 });
  });

  test("a payment order costs what the country's tariff says", () => {
    const route = routes.get("payment-order");
    expect(route?.cost?.high).toBe(3_840 + 8_500);
    expect(route?.net).toBe(39_000 - 12_340);
    expect(route?.sources.length).toBeGreaterThan(0);
  });

  test("where no tariff is known, none is made up, and what remains is before it", () => {
    for (const kind of ["small-debts", "interim-order"] as const) {
      expect([kind, routes.get(kind)]).toMatchObject([
        kind,
        { cost: null, net: 39_000, netWithoutCosts: true, breakEven: null },
      ]);
    }
    expect(routes.get("payment-order")?.netWithoutCosts).toBe(false);
    expect(routes.get("conciliation")).toMatchObject({
      cost: { low: 0, high: 0 },
      costConfirmed: true,
      netWithoutCosts: false,
    });
  });

  test("a cost or a time from memory is said to be so, with its source", () => {
    const marks = (kind: RouteKind) => {
      const { costConfirmed, daysConfirmed, confirmed } = routes.get(kind) ?? {};
      return { costConfirmed, daysConfirmed, confirmed };
    };
    expect(marks("payment-order")).toEqual({
      costConfirmed: false,
      daysConfirmed: true,
      confirmed: true,
    });
    expect(routes.get("payment-order")?.sources.map(({ label }) => label)).toContain(
      "Coût d’une injonction de payer (Heropay)",
    );
    expect(marks("interim-order")).toMatchObject({ daysConfirmed: false, confirmed: true });
    expect(marks("formal-notice").costConfirmed).toBe(false);
    expect(compare(60_000, { jurisdiction: "qc" }).get("small-claims")?.costConfirmed).toBe(false);
    const swiss = compare(60_000, { jurisdiction: "ch" }).get("debt-enforcement");
    expect(swiss?.costConfirmed).toBe(true);
  });

  test("a tariff that was checked until New Year is to be checked after it", () => {
    const later = compare(60_000, { jurisdiction: "ch", on: "2027-01-01" }).get("debt-enforcement");
    expect(later).toMatchObject({ costConfirmed: false, confirmed: false });
  });
});

test("above 2,000 € a procedure is not doubtful for its amount", () => {
  expect(compare(200_000).get("payment-order")?.doubtful).toBe(false);
  expect(compare(199_999).get("payment-order")?.doubtful).toBe(true);
});

test("a route tells its forms by court, with where they can be had, and when a lawyer must come", () => {
  const order = compare(60_000).get("payment-order");
  expect(order?.forms.map(({ number, court }) => [number, court])).toContainEqual([
    "Cerfa 12946*02",
    "tribunal de commerce",
  ]);
  const labels = order?.sources.map(({ label }) => label);
  for (const { sources } of order?.forms ?? []) {
    for (const { label } of sources) expect(labels).toContain(label);
  }
  expect(order?.lawyerAbove).toBeNull();
  const lawyer = { minor: 1_000_000, currency: "EUR" };
  expect(compare(60_000).get("interim-order")?.lawyerAbove).toEqual(lawyer);
  expect(compare(60_000).get("amicable")).toMatchObject({ forms: [], lawyerAbove: null });
});

test("above the threshold, what a lawyer costs is counted", () => {
  const cost = { low: 80_000, high: 80_000 };
  expect(compare(1_000_000).get("interim-order")?.cost).not.toEqual(cost);
  expect(compare(1_000_001).get("interim-order")?.cost).toEqual(cost);
});

test("the procedure for small debts is closed above 5,000 €", () => {
  expect(compare(500_000).get("small-debts")?.closedBy).toBeNull();
  expect(compare(500_001).get("small-debts")?.closedBy).toBe("above-maximum");
});

test.each<[Jurisdiction, RouteKind[], RouteKind[]]>([
  ["fr", ["mediation", "small-debts", "payment-order", "ordinary-claim"], ["small-claims"]],
  ["be", ["undisputed-debts", "payment-order"], ["small-debts", "small-claims"]],
  ["qc", ["mediation", "small-claims"], ["payment-order", "debt-enforcement"]],
  ["ch", ["debt-enforcement"], ["payment-order", "small-claims"]],
  ["lu", ["payment-order"], ["debt-enforcement", "small-claims"]],
])("%s has its own procedures", (jurisdiction, there, absent) => {
  const found = kinds(jurisdiction);
  expect(found).toEqual(expect.arrayContaining(there));
  for (const kind of absent) expect(found).not.toContain(kind);
});

test("a French public buyer is taken to the administrative judge only", () => {
  const routes = compare(305_000, { contactKind: "public" });
  expect(routes.has("payment-order")).toBe(false);
  for (const kind of ["interim-order", "ordinary-claim"] as const) {
    expect([kind, routes.get(kind)?.confirmed]).toEqual([kind, false]);
    expect(routes.get(kind)?.requires).toContain("administrative-judge");
    expect(
      routes
        .get(kind)
        ?.sources.map(({ label }) => label)
        .join(),
    ).not.toContain("CPC");
  }
});

test("the undisputed debts of Belgium are for businesses only", () => {
  expect(kinds("be", "consumer")).not.toContain("undisputed-debts");
});

test.each(jurisdictionSchema.options)(
  "in %s every route can be told and compared",
  (jurisdiction) => {
    const routes = [...compare(300_000, { jurisdiction }).values()];
    expect(routes[0]?.kind).toBe("amicable");
    expect(routes.at(-1)?.kind).toBe("write-off");
    expect(new Set(routes.map(({ kind }) => kind)).size).toBe(routes.length);
    expect(insolvencyRegisters[jurisdiction].url).toMatch(/^https:/);
  },
);

test("VAT comes back on debits only", () => {
  const netOf = (vat: "debits" | "receipts" | "exempt" | "unknown", jurisdiction?: Jurisdiction) =>
    compare(120_000, {
      ...(jurisdiction && { jurisdiction }),
      assumptions: { ...startingAssumptions, vat },
    }).get("write-off")?.net;
  expect(netOf("debits")).toBe(20_000);
  expect(["receipts", "exempt", "unknown"].map((vat) => netOf(vat as "receipts"))).toEqual([
    0, 0, 0,
  ]);
  expect(netOf("debits", "ch")).toBe(0);
  const reduced = { ...startingAssumptions, vat: "debits", vatPercent: 5.5 } as const;
  expect(compare(105_500, { assumptions: reduced }).get("write-off")?.net).toBe(5_500);
  expect(assume({ vatPercent: 10 }, { finished: 0, paid: 0 }).values.vatPercent).toBe(10);
});

describe("assumptions", () => {
  test("start where everybody does", () => {
    expect(assume({}, { finished: 4, paid: 4 })).toEqual({
      values: startingAssumptions,
      amicableBasis: "start",
    });
  });
  test("learn from one's own cases, once there are some", () => {
    const learnt = assume({}, { finished: 6, paid: 5 });
    expect([learnt.values.amicablePercent, learnt.amicableBasis]).toEqual([83, "own"]);
  });
  test("are what one says they are", () => {
    const said = assume({ amicablePercent: 10, agencyPercent: 25 }, { finished: 9, paid: 9 });
    expect([said.values.amicablePercent, said.values.agencyPercent, said.amicableBasis]).toEqual([
      10,
      25,
      "edited",
    ]);
  });
});

describe("what closes a route beside its own limits", () => {
  const closedBy = (given: Parameters<typeof compare>[1]) => {
    const closed = new Map<string, RouteKind[]>();
    for (const { kind, closedBy: by } of compare(100_000, given).values()) {
      if (by !== null) closed.set(by, [...(closed.get(by) ?? []), kind]);
    }
    return Object.fromEntries(closed);
  };

  test("out of time, nothing that presses or sues is open", () => {
    expect(closedBy({ barred: "all" })).toEqual({
      limitation: [
        "formal-notice",
        "small-debts",
        "payment-order",
        "interim-order",
        "ordinary-claim",
        "agency",
      ],
    });
  });

  test("what is perhaps or partly out of time is to be checked, not closed", () => {
    expect(closedBy({ barred: "some" })).toEqual({});
  });

  test("an insolvent debtor is sent no payment order", () => {
    expect(closedBy({ isInsolvent: true })).toEqual({ insolvency: ["payment-order"] });
  });
});
