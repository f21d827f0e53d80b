import { cited, unconfirmed } from "../cited.ts";
import { type Cost, plainProcedure, type Procedure } from "../procedure.ts";
import { debtEnforcement, fees, obligations } from "./sources.ts";

const chf = (minor: number) => ({ minor, currency: "CHF" }) as const;

/** `[claim up to, fee]` in francs, of the commandement de payer. */
const brackets: readonly (readonly [number | null, number])[] = [
  [100, 7],
  [500, 20],
  [1_000, 40],
  [10_000, 60],
  [100_000, 90],
  [1_000_000, 190],
  [null, 400],
];
const feeOf = ([upTo, fee]: (typeof brackets)[number]): Cost => ({
  item: "office-fee",
  upTo: upTo === null ? null : chf(upTo * 100),
  amount: { low: chf(fee * 100), high: chf(fee * 100) },
  borneBy: "debtor",
  ...cited(fees),
});

const poursuite: Procedure = {
  ...plainProcedure,
  ...cited(debtEnforcement("art. 67 à 69, 74 et 79 à 88")),
  key: "debt-enforcement",
  costs: [
    ...brackets.map(feeOf),
    {
      // For each attempt to deliver it.
      item: "service",
      upTo: null,
      amount: { low: chf(700), high: chf(1_400) },
      borneBy: "debtor",
      ...cited(fees),
    },
  ],
  deadlines: [
    {
      key: "opposition",
      after: "service",
      span: { days: 10 },
      whose: "debtor",
      from: null,
      until: null,
      ...cited(debtEnforcement("art. 74")),
    },
    {
      key: "debtor-reply",
      after: "service",
      span: { days: 20 },
      whose: "debtor",
      from: null,
      until: null,
      ...cited(debtEnforcement("art. 69 et 88")),
    },
    {
      key: "continue",
      after: "service",
      span: { years: 1 },
      whose: "creditor",
      from: null,
      until: null,
      ...cited(debtEnforcement("art. 88")),
    },
  ],
  limitation: "interrupts",
};

/** What is open to a creditor in Switzerland, the gentlest first. */
export const procedures: readonly Procedure[] = [
  poursuite,
  {
    ...plainProcedure,
    ...cited(obligations("art. 135")),
    key: "conciliation",
    limitation: "interrupts",
  },
  {
    ...plainProcedure,
    ...unconfirmed(obligations("art. 135")),
    key: "ordinary-claim",
    limitation: "interrupts",
  },
];
