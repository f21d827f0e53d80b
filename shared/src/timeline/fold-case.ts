import { dayIn, daysBetween, type PlainDate } from "../dates.ts";
import type { InvoiceId, ReminderId } from "../ids.ts";
import { accessoriesChoice } from "../law/accessories-choice.ts";
import { type BalanceInput, settle } from "../law/balance.ts";
import { clocksOn } from "../law/clocks.ts";
import { leadOf, leftOf, type OpenDebt } from "../law/imputation.ts";
import { packOf } from "../law/packs.ts";
import type { Currency } from "../money.ts";
import { causeIn, dealingsIn, excludedIn, historyIn, letterSentOn } from "../recovery/dealings.ts";
import { standingOn } from "../recovery/holds.ts";
import { type DoneStep, latestOf, policyFor } from "../recovery/ladder.ts";
import { nextStep, type RecoveryState } from "../recovery/next-step.ts";
import { type Barred, barredIn } from "../recovery/time-barred.ts";
import type { Accessories, CaseStatus, Hold, NextStep, Owed } from "../schema/case.ts";
import type { Clock } from "../schema/clock.ts";
import type { Policy } from "../schema/policy.ts";
import { type MessageReading, notSent } from "../tracking/reading.ts";
import type { TimelineEvent } from "./event.ts";
import { readingsIn } from "./readings-in.ts";

/** When the creditor's own mail page showed a reminder, epoch milliseconds. */
export interface SelfView {
  reminderId: ReminderId;
  at: number;
}

export interface CaseInput extends BalanceInput {
  /** In any order: they are taken in order of `at`, then of `seq`. */
  events: readonly TimelineEvent[];
  selfViews: readonly SelfView[];
  /** The creditor's own ladder; without it, the usual one. */
  policy?: Policy | undefined;
  /** What was sent and paid in the same client's other cases, in any order. */
  siblings?: readonly SiblingEvent[];
}

export interface SiblingEvent {
  /** A `mail.sent` is one with a letter in it. */
  type: "reminder.sent" | "mail.sent" | "letter.sent" | "payment.received";
  /** Epoch milliseconds. */
  at: number;
}

export interface CaseState extends Owed {
  status: CaseStatus;
  /** Days since the oldest unpaid invoice was due; 0 when none is late. */
  daysLate: number;
  /** What the creditor chose to do with interest and indemnities. */
  accessories: Accessories;
  /** Of the last reminder sent. */
  reading: MessageReading;
  /** One for each reminder sent, the earliest first. */
  readings: MessageReading[];
  nextStep: NextStep;
  /** The days that count, the soonest first; none once the case is paid or closed. */
  clocks: Clock[];
  /** Those in force; none once the case is paid or closed. */
  holds: Hold[];
  /** Steps sent or skipped, the earliest first. */
  history: DoneStep[];
  /** Invoices that the creditor left out of the ladder. */
  excluded: InvoiceId[];
  /**
   * What a letter asks for: the invoices that are neither excluded, nor surely out of time, nor in
   * dispute while any such is unpaid; else the disputed ones too, and all of them when no other is
   * left. Of
   * several currencies, those without a plan in good standing first.
   */
  asked: InvoiceId[];
}

const accessoriesOn = (...asked: Parameters<typeof accessoriesChoice>): Accessories => {
  const chosen = accessoriesChoice(...asked)?.choice;
  if (chosen === undefined) return "undecided";
  return chosen === "keep" ? "kept" : "waived";
};

/** What happened in the same client's other cases, up to a day. */
const elsewhere = (input: CaseInput, timeZone: string) => {
  const before = (input.siblings ?? []).flatMap(({ type, at }) => {
    const day = dayIn(timeZone, at);
    return day <= input.on ? [{ type, day }] : [];
  });
  return {
    otherCaseMailOn: latestOf(
      before.flatMap(({ type, day }) => (type === "payment.received" ? [] : [day])),
    ),
    paidElsewhere: before.some(({ type }) => type === "payment.received"),
  };
};

/** What happened up to the end of a day; `ordered`: in order of time. */
const until = <One extends { at: number }>(
  ordered: readonly One[],
  timeZone: string,
  on: PlainDate,
): readonly One[] => {
  const last = ordered.findLastIndex(({ at }) => dayIn(timeZone, at) <= on);
  return last === ordered.length - 1 ? ordered : ordered.slice(0, last + 1);
};

/** What is to be checked: an invoice left out for its age, or the age of what is asked for. */
const limitationReasons = (
  barred: ReadonlyMap<InvoiceId, Barred>,
  included: readonly OpenDebt[],
  chased: readonly OpenDebt[],
): RecoveryState["limitation"] => {
  const has = (debts: readonly OpenDebt[], how: Barred) =>
    barred.size > 0 && debts.some(({ invoiceId }) => barred.get(invoiceId) === how);
  return [
    ...(has(included, "surely") ? (["time-barred"] as const) : []),
    ...(has(chased, "perhaps") ? (["perhaps-time-barred"] as const) : []),
  ];
};

/** The largest of the sums that are left, each currency's by itself, in minor units. */
const largestSum = (debts: readonly OpenDebt[]): number => {
  const sums = new Map<Currency, number>();
  for (const debt of debts) {
    sums.set(debt.currency, (sums.get(debt.currency) ?? 0) + leftOf(debt));
  }
  return Math.max(0, ...sums.values());
};

/**
 * Everything that is shown of a case at the end of `on` (in the country's time zone), from its
 * events. What came later changes nothing of it, readings included. A case is paid when nothing is
 * owed any more, accessories included. Invoices in dispute or excluded do not drive the ladder while
 * others do; nor do those in the currency of a plan in good standing, since it says nothing of the
 * others; one whose time to sue is surely over never does. An invoice of which only accessories are
 * left drives it once the creditor chose to keep them.
 */
export const foldCase = (input: CaseInput): CaseState => {
  const { jurisdiction, contactKind, on } = input;
  const pack = packOf(jurisdiction);
  const { timeZone } = pack;
  const all = input.events.toSorted((a, b) => a.at - b.at || a.seq - b.seq);
  const ordered = until(all, timeZone, on);
  const happened = ordered
    .filter(steersLadder)
    .map((event) => ({ event, day: dayIn(timeZone, event.at) }));
  const { balance, otherBalances, debts } = settle(input);
  const excluded = excludedIn(happened);
  const isClosed =
    happened.findLast(({ event }) => ending.has(event.type))?.event.type === "case.closed";
  const isPaid = leadOf(debts) === undefined;
  const isSettled = isClosed || isPaid;
  const { invoices } = input;
  const clocks = isSettled ? [] : clocksOn({ pack, contactKind, invoices, events: all, debts, on });
  const barred = barredIn(clocks, on);
  const included = debts.filter(({ invoiceId }) => !excluded.has(invoiceId));
  const driving = included.filter(({ invoiceId }) => barred.get(invoiceId) !== "surely");
  const standing = standingOn(happened, on, driving);
  const { disputed } = standing;
  const accessories = accessoriesOn(input.events, pack, on);
  const leadIn = (some: readonly OpenDebt[]): OpenDebt | undefined =>
    leadOf(some.filter(({ principal }) => principal > 0 || accessories === "kept"));
  const undisputed =
    disputed === "all" ? [] : driving.filter(({ invoiceId }) => !disputed.has(invoiceId));
  // A dispute about some invoices leaves the others to be reminded of.
  const isPartial = leadIn(undisputed) !== undefined;
  const contested = isPartial ? undisputed : driving;
  const unplanned = contested.filter(({ currency }) => currency !== standing.planned);
  const isBesidePlan = leadIn(unplanned) !== undefined;
  const chased = isBesidePlan ? unplanned : contested;
  const lead = leadIn(chased);

  const history = historyIn(happened);
  const holds = isSettled ? [] : standing.holds;
  const leavesOthers = (kind: Hold["kind"]) =>
    (kind === "dispute" && isPartial) || (kind === "plan" && isBesidePlan);
  const suspending = lead === undefined ? [] : holds.filter(({ kind }) => !leavesOthers(kind));
  const views = input.selfViews.toSorted((a, b) => a.at - b.at);
  const readings = readingsIn(ordered, until(views, timeZone, on));
  const reading = readings.at(-1) ?? notSent;
  const oldest = leadOf(debts);
  const daysLate = isSettled || !oldest ? 0 : Math.max(0, daysBetween(oldest.dueOn, on));
  const open = suspending.length > 0 ? "on-hold" : daysLate > 0 ? "late" : "not-due";
  const { otherCaseMailOn, paidElsewhere } = elsewhere(input, timeZone);
  const unled = leadOf(included) === undefined ? "excluded" : "time-barred";
  const left = leadOf(chased) === undefined ? unled : "accessories";
  const idle = isClosed ? "closed" : isPaid ? "paid" : left;
  return {
    status: isClosed ? "closed" : isSettled ? (debts.length > 0 ? "paid" : "not-due") : open,
    daysLate,
    balance,
    otherBalances,
    accessories,
    reading,
    readings,
    nextStep: nextStep(
      {
        lead: isSettled || lead === undefined ? idle : { dueOn: lead.dueOn },
        owedMinor: largestSum(chased),
        otherDueDates: debts.filter((debt) => debt !== lead).map(({ dueOn }) => dueOn),
        done: history,
        letterSentOn: letterSentOn(happened),
        noticeDays: pack.notice[contactKind].days,
        otherCaseMailOn,
        ...dealingsIn(happened),
        paidBefore:
          paidElsewhere || happened.some(({ event }) => event.type === "payment.received"),
        cause: causeIn(happened),
        lapsed: standing.lapsed,
        limitation: limitationReasons(barred, included, chased),
        holds: suspending,
      },
      policyFor(jurisdiction, contactKind, input.policy),
      jurisdiction,
      reading,
      on,
    ),
    holds,
    clocks,
    history,
    excluded: [...excluded],
    asked: (leadOf(chased) === undefined ? debts : chased).map(({ invoiceId }) => invoiceId),
  };
};

const ending: ReadonlySet<TimelineEvent["type"]> = new Set(["case.closed", "case.reopened"]);

const steering: ReadonlySet<TimelineEvent["type"]> = new Set([
  "reminder.sent",
  "mail.sent",
  "step.skipped",
  "mail.received",
  "page.answered",
  "payment.received",
  ...ending,
  "promise.made",
  "promise.broken",
  "plan.agreed",
  "plan.missed",
  "dispute.raised",
  "dispute.resolved",
  "hold.set",
  "hold.released",
  "call.logged",
  "letter.sent",
  "cause.noted",
  "invoice.excluded",
  "invoice.included",
  "filing",
  "decision",
  "notice.served",
  "handover",
  "insolvency.opened",
  "procedure.ended",
  "case.resumed",
]);
const steersLadder = ({ type }: TimelineEvent): boolean => steering.has(type);
