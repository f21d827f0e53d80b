import type { InvoiceId } from "../ids.ts";
import { isNotice } from "../law/is-notice.ts";
import type { PlainDate } from "../plain-date.ts";
import { isReply } from "../timeline/is-reply.ts";
import type { DatedEvent } from "./holds.ts";
import { type DoneStep, latestOf } from "./ladder.ts";
import type { RecoveryState } from "./next-step.ts";

/** A formal notice on paper is that step too: what was sent, not how, is what counts. */
const doneStep = ({ event, day: on }: DatedEvent): DoneStep | null => {
  if (isNotice(event)) return { step: "formal-notice", on, how: "sent" };
  if (event.type === "reminder.sent") return { step: event.body.step, on, how: "sent" };
  if (event.type === "step.skipped") return { step: event.body.step, on, how: "skipped" };
  return null;
};

/** Invoices left out of the ladder and not put back. */
export const excludedIn = (events: readonly DatedEvent[]): Set<InvoiceId> => {
  const excluded = new Set<InvoiceId>();
  for (const { event } of events) {
    if (event.type === "invoice.excluded") excluded.add(event.body.invoiceId);
    if (event.type === "invoice.included") excluded.delete(event.body.invoiceId);
  }
  return excluded;
};

/** What the creditor found out since the last mail: the next mail has taken it in. */
export const causeIn = (events: readonly DatedEvent[]): RecoveryState["cause"] => {
  const last = events.findLast(
    ({ event }) => event.type === "cause.noted" || event.type === "reminder.sent",
  );
  return last?.event.type === "cause.noted" ? { cause: last.event.body.cause, on: last.day } : null;
};

/** A letter that is no step of the ladder, an agreement say, as it left in a mail. */
const isMailedLetter = ({ event }: DatedEvent): boolean =>
  event.type === "mail.sent" && "letter" in event.body;

/** The last day on which such a letter left, in a mail or by post, in events in order of time. */
export const letterSentOn = (events: readonly DatedEvent[]): PlainDate | null =>
  events.findLast((dated) => isMailedLetter(dated) || dated.event.type === "letter.sent")?.day ??
  null;

const isUnansweredCall = ({ event }: DatedEvent): boolean =>
  event.type === "call.logged" && event.body.reached === false;

const isBounce = ({ event }: DatedEvent): boolean =>
  event.type === "mail.received" && event.body.kind === "bounce";

/** Whether the last mail came back: the next one has taken it in, and so has an answer. */
const bouncedIn = (events: readonly DatedEvent[]): boolean => {
  const last = events.findLast(
    (dated) =>
      isBounce(dated) ||
      isReply(dated.event) ||
      isMailedLetter(dated) ||
      dated.event.type === "reminder.sent",
  );
  return last !== undefined && isBounce(last);
};

const isAnswer = ({ event }: DatedEvent): boolean =>
  isReply(event) ||
  event.type === "page.answered" ||
  event.type === "payment.received" ||
  (event.type === "call.logged" && event.body.reached === true);

/** A payment answers on the day it was made, whenever it was written down. */
const answerDay = ({ event, day }: DatedEvent): PlainDate =>
  event.type === "payment.received" && event.body.on < day ? event.body.on : day;

/** What the debtor did, or was asked by other means, in events in order of time. */
export const dealingsIn = (events: readonly DatedEvent[]) => {
  const answers = events.filter(isAnswer);
  const last = answers.at(-1);
  const since = last === undefined ? events : events.slice(events.indexOf(last) + 1);
  const payments = answers.filter(({ event }) => event.type === "payment.received");
  return {
    answeredOn: latestOf(answers.map(answerDay)),
    paidOn: latestOf(payments.map(answerDay)),
    bounced: bouncedIn(events),
    missedCalls: since.filter(isUnansweredCall).length,
    otherChannel: events.some(
      ({ event }) => event.type === "call.logged" || event.type === "letter.sent",
    ),
  };
};

/** Steps sent or skipped, the earliest first. */
export const historyIn = (events: readonly DatedEvent[]): DoneStep[] =>
  events.flatMap((dated) => doneStep(dated) ?? []);
