import { addDays, dayIn, daysBetween, type PlainDate } from "../dates.ts";
import type { Clock } from "../schema/clock.ts";
import type { ContactKind } from "../schema/contact.ts";
import type { Invoice } from "../schema/invoice.ts";
import type { ProcedureKey } from "../schema/procedure.ts";
import type { TimelineEvent } from "../timeline/event.ts";
import { awaitedPayments } from "./awaited-payments.ts";
import { addSpan } from "./calendar.ts";
import { type Cited, isProvisional } from "./cited.ts";
import type { OpenDebt } from "./imputation.ts";
import { isNotice } from "./is-notice.ts";
import type { JurisdictionPack } from "./jurisdiction.ts";
import { limitationFactsIn } from "./limitation-facts.ts";
import { limitationOf } from "./limitation.ts";
import type { Anchor } from "./procedure.ts";
import { urgencyOf } from "./urgency.ts";

export interface ClocksInput {
  pack: JurisdictionPack;
  contactKind: ContactKind;
  invoices: readonly Invoice[];
  /** In order of time. */
  events: readonly TimelineEvent[];
  debts: readonly OpenDebt[];
  on: PlainDate;
}

type Start = Pick<Clock, "kind" | "on" | "whose"> & Partial<Clock>;

const longest = 100;
/** How many days what was awaited from the debtor stays in sight once its day is over. */
const lingering = 30;

const clock = (on: PlainDate, start: Start, rule: Cited | null): Clock => ({
  invoiceId: null,
  eventId: null,
  amount: null,
  procedure: null,
  deadline: null,
  limitation: null,
  ...start,
  daysLeft: daysBetween(on, start.on),
  urgency: urgencyOf(start.on, on, start.whose),
  provisional: rule !== null && isProvisional(rule, on),
  confirmed: rule?.confirmed ?? true,
  sources: [...(rule?.sources ?? [])],
});

interface Happened {
  event: TimelineEvent;
  day: PlainDate;
}

const judgments = new Set<string | undefined>(["ordinary-claim", "interim-order", "small-claims"]);

/** Once there is a judgment, it is the judgment that grows old. */
const titleClock = ({ pack, contactKind, on }: ClocksInput, happened: Happened[]): Clock | null => {
  const rule = pack.limitation[contactKind];
  const judged = happened.findLast(
    ({ event }) => event.type === "decision" && judgments.has(event.body.procedure),
  );
  if (judged === undefined || rule.titleYears === null) return null;
  const until = addSpan(judged.day, { years: rule.titleYears });
  const start = { kind: "title", on: until, whose: "creditor", eventId: judged.event.id } as const;
  return clock(on, start, rule);
};

const limitationClocks = (input: ClocksInput): Clock[] => {
  const { pack, contactKind, invoices, events, debts, on } = input;
  const rule = pack.limitation[contactKind];
  const facts = limitationFactsIn(pack, events, { on, invoices });
  const open = new Set(
    debts
      .filter(({ principal, interest, indemnity }) => principal + interest + indemnity > 0)
      .map(({ invoiceId }) => invoiceId),
  );
  return invoices
    .filter(({ id }) => open.has(id))
    .map((invoice) => {
      const { on: until, ...limitation } = limitationOf(rule, invoice, facts);
      const start = { kind: "limitation", on: until, whose: "creditor", invoiceId: invoice.id };
      return clock(on, { ...start, limitation } as Start, rule);
    });
};

const noticeClocks = (input: ClocksInput, happened: Happened[]): Clock[] => {
  const { pack, contactKind, debts, on } = input;
  const rule = pack.notice[contactKind];
  const whose = "debtor";
  const notice = happened.findLast(({ event }) => isNotice(event));
  const filed = happened.findLast(({ event }) => event.type === "filing");
  const clocks: Clock[] = [];
  if (notice !== undefined && (filed === undefined || filed.day < notice.day)) {
    const until = addDays(notice.day, rule.days);
    const eventId = notice.event.id;
    clocks.push(clock(on, { kind: "notice", on: until, whose, eventId }, rule));
  }
  const { freeReminder } = rule;
  const dueOn = debts[0]?.dueOn;
  const first = happened.find(
    ({ event, day }) =>
      event.type === "reminder.sent" &&
      event.body.step !== "courtesy" &&
      dueOn !== undefined &&
      day > dueOn,
  );
  if (freeReminder !== null && first !== undefined) {
    const until = addDays(first.day, freeReminder.days);
    const eventId = first.event.id;
    clocks.push(clock(on, { kind: "free-reminder", on: until, whose, eventId }, freeReminder));
  }
  return clocks;
};

const anchors: Partial<Record<TimelineEvent["type"], Anchor>> = {
  filing: "request",
  decision: "order",
  "notice.served": "service",
  "insolvency.opened": "order",
};

/** Whether an event is a stage of a procedure. */
const isStageOf = (event: TimelineEvent, key: ProcedureKey): boolean =>
  event.type === "insolvency.opened"
    ? key === "insolvency-claim"
    : anchors[event.type] !== undefined &&
      "procedure" in event.body &&
      event.body.procedure === key;

/** A claim is declared within so long of the judgment's publication; without it, of the judgment. */
const stageDay = ({ event, day }: Happened): PlainDate =>
  event.type === "insolvency.opened" ? (event.body.publishedOn ?? event.body.on) : day;

/** The delays of each procedure from the last stage that it has reached. */
const procedureClocks = ({ pack, on }: ClocksInput, happened: Happened[]): Clock[] =>
  pack.procedures.flatMap((procedure) => {
    const last = happened.findLast(({ event }) => isStageOf(event, procedure.key));
    if (last === undefined) return [];
    const { event } = last;
    const day = stageDay(last);
    return procedure.deadlines
      .filter(
        ({ after, from, until }) =>
          after === anchors[event.type] &&
          (from === null || day >= from) &&
          (until === null || day <= until),
      )
      .map((rule) =>
        clock(
          on,
          {
            kind: "procedure",
            on: addSpan(day, rule.span),
            whose: rule.whose,
            eventId: event.id,
            procedure: procedure.key,
            deadline: rule.key,
          },
          rule,
        ),
      );
  });

/**
 * The days that count in a case at the end of `on`, the soonest first; at most 100. None once
 * nothing is owed.
 */
export const clocksOn = (input: ClocksInput): Clock[] => {
  const { pack, events, on } = input;
  const happened = events.flatMap((event) => {
    if (!counting.has(event.type)) return [];
    const day = dayIn(pack.timeZone, event.at);
    return day <= on ? [{ event, day }] : [];
  });
  const title = titleClock(input, happened);
  const awaited = awaitedPayments(happened, events, on).map((start) => clock(on, start, null));
  return [
    ...(title === null ? limitationClocks(input) : [title]),
    ...noticeClocks(input, happened),
    ...procedureClocks(input, happened),
    ...awaited,
  ]
    .filter(({ whose, daysLeft }) => whose === "creditor" || daysLeft >= -lingering)
    .sort((a, b) => a.daysLeft - b.daysLeft)
    .slice(0, longest);
};

const counting: ReadonlySet<TimelineEvent["type"]> = new Set([
  "reminder.sent",
  "letter.sent",
  "notice.served",
  "filing",
  "decision",
  "insolvency.opened",
  "promise.made",
  "page.answered",
  "promise.broken",
  "plan.agreed",
  "plan.missed",
]);
