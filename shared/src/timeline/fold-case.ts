import { dayIn, daysBetween, type PlainDate } from "../dates.ts";
import type { ReminderId } from "../ids.ts";
import { type BalanceInput, settle } from "../law/balance.ts";
import { clocksOn } from "../law/clocks.ts";
import type { OpenDebt } from "../law/imputation.ts";
import { packOf } from "../law/packs.ts";
import { holdsOn } from "../recovery/holds.ts";
import { policyFor } from "../recovery/ladder.ts";
import { type DoneStep, nextStep } from "../recovery/next-step.ts";
import type { Balance, CaseStatus, Hold, NextStep } from "../schema/case.ts";
import type { Clock } from "../schema/clock.ts";
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
}

export interface CaseState {
  status: CaseStatus;
  /** Days since the oldest unpaid invoice was due; 0 when none is late. */
  daysLate: number;
  balance: Balance;
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
}

/** The oldest invoice with principal unpaid, else the oldest with anything unpaid. */
const leadOf = (debts: readonly OpenDebt[]): OpenDebt | undefined =>
  debts.find(({ principal }) => principal > 0) ??
  debts.find(({ interest, indemnity }) => interest + indemnity > 0);

const doneStep = (event: TimelineEvent, on: PlainDate): DoneStep | null => {
  if (event.type === "reminder.sent") return { step: event.body.step, on, how: "sent" };
  if (event.type === "step.skipped") return { step: event.body.step, on, how: "skipped" };
  return null;
};

/**
 * Everything that is shown of a case at the end of `on` (in the country's time zone), from its
 * events. Later events change neither balance nor holds nor next step; readings take in all there
 * is. A case is paid when nothing is owed any more, accessories included.
 */
export const foldCase = (input: CaseInput): CaseState => {
  const { jurisdiction, contactKind, on } = input;
  const pack = packOf(jurisdiction);
  const { timeZone } = pack;
  const ordered = input.events.toSorted((a, b) => a.at - b.at || a.seq - b.seq);
  const happened = ordered.filter(steersLadder).flatMap((event) => {
    const day = dayIn(timeZone, event.at);
    return day <= on ? [{ event, day }] : [];
  });
  const { balance, debts } = settle(input);
  const lead = leadOf(debts);
  const isClosed = happened.some(({ event }) => event.type === "case.closed");
  const isSettled = isClosed || lead === undefined;
  const history = happened.flatMap(({ event, day }) => doneStep(event, day) ?? []);
  const holds = isSettled ? [] : holdsOn(happened, on);
  const readings = readingsIn(ordered, input.selfViews);
  const daysLate = isSettled ? 0 : Math.max(0, daysBetween(lead.dueOn, on));
  const open = holds.length > 0 ? "on-hold" : daysLate > 0 ? "late" : "not-due";
  return {
    status: isClosed ? "closed" : isSettled ? (debts.length > 0 ? "paid" : "not-due") : open,
    daysLate,
    balance,
    reading: readings.at(-1) ?? notSent,
    readings,
    nextStep: nextStep(
      {
        policy: policyFor(jurisdiction, contactKind),
        leadDueOn: isSettled ? null : lead.dueOn,
        otherDueDates: debts.filter((debt) => debt !== lead).map(({ dueOn }) => dueOn),
        done: history,
        answeredOn: happened.findLast(({ event }) => isAnswer(event))?.day ?? null,
        holds,
      },
      on,
    ),
    holds,
    clocks: isSettled
      ? []
      : clocksOn({ pack, contactKind, invoices: input.invoices, events: ordered, debts, on }),
    history,
  };
};

const isAnswer = ({ type }: TimelineEvent): boolean =>
  type === "mail.received" || type === "page.answered";

const steering: ReadonlySet<TimelineEvent["type"]> = new Set([
  "reminder.sent",
  "step.skipped",
  "mail.received",
  "page.answered",
  "payment.received",
  "case.closed",
  "promise.made",
  "promise.broken",
  "plan.agreed",
  "plan.missed",
  "dispute.raised",
  "dispute.resolved",
  "hold.set",
  "hold.released",
]);
const steersLadder = ({ type }: TimelineEvent): boolean => steering.has(type);
