import { formatMoney } from "../money-format.ts";
import type { Money } from "../money.ts";
import { formatDate, type PlainDate } from "../plain-date.ts";
import type { Cause } from "../schema/advice.ts";
import type { Closing, Helper } from "../schema/ending.ts";
import type { SentLetter } from "../schema/letter.ts";
import type { ProcedureKey } from "../schema/procedure.ts";
import type { Step } from "../schema/step.ts";
import type { ToneOverride } from "../schema/tone-override.ts";
import type { BodyOf, Describer, SentenceContext } from "./describe.ts";
import { oneLine, shortAddress, totalOf, wholeNumber, wholeUnits } from "./describe-parts.ts";
import { doubtWords, imageOrigins, pageOrigins } from "./origin-words.ts";

const stepNames: Record<Step, string> = {
  courtesy: "Note before the due date",
  first: "Reminder 1",
  second: "Reminder 2",
  third: "Reminder 3",
  "formal-notice": "Formal notice",
};

const letterNames: Record<SentLetter, string> = {
  "instalment-agreement": "Instalment agreement",
  suspension: "Suspension of the work to come",
  "dispute-answer": "Answer to the dispute",
};

const ofStep: Record<Step, string> = {
  courtesy: "the note",
  first: "reminder 1",
  second: "reminder 2",
  third: "reminder 3",
  "formal-notice": "the formal notice",
};

const money = (amount: Money): string => formatMoney(amount, "en");
const day = (date: PlainDate): string => formatDate(date, "en");
const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? "" : "s"}`;
const after = (text: string, delay: string | null): string =>
  delay === null ? text : `${text}, ${delay}`;
const withNote = (text: string, note: string | undefined): string => {
  const said = oneLine(note);
  if (said === null) return text;
  return text.includes(": ") ? `${text} – “${said}”` : `${text}: “${said}”`;
};
const noted =
  (text: string) =>
  ({ note }: { note?: string | undefined }): string =>
    withNote(text, note);
const named = (text: string, name: string | undefined, note: string | undefined): string =>
  withNote(name === undefined ? text : `${text}: ${name}`, note);

const recipients = ([first, ...others]: readonly string[]): string => {
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : ` and ${counted(others.length, "other")}`;
  return ` to ${shortAddress(first)}${more}`;
};

/** `3 instalments, €1,800.00 in all, until 5 February 2027` */
const inParts = ({ instalments }: Pick<BodyOf<"plan.agreed">, "instalments">): string => {
  const total = totalOf(
    instalments.map(({ amount }) => amount),
    "en",
  );
  const last = instalments
    .map(({ on }) => on)
    .toSorted()
    .at(-1);
  const end = last === undefined ? "" : `, until ${day(last)}`;
  return `${counted(instalments.length, "instalment")}${total === null ? "" : `, ${total} in all`}${end}`;
};

const judged = (text: string, { doubt, delay }: SentenceContext): string =>
  doubt === null ? after(text, delay) : `${text}, ${doubtWords.en[doubt]}`;

/** Repeats by one kind of program within ten seconds are one event. */
const repeated = ({ count = 1 }: Pick<BodyOf<"mail.fetched">, "count">): string => {
  if (count === 1) return "";
  return count === 2 ? " twice in 10 seconds" : ` ${wholeNumber(count, "en")} times in 10 seconds`;
};

const despite = (sent: string, tone: ToneOverride | undefined): string =>
  tone === undefined
    ? sent
    : `${sent}, ${tone.deliberate ? "despite" : "without answering"} the warning about its tone`;

const causeNames: Record<Cause, string> = {
  "never-received": "invoice never received",
  "wrong-person": "wrong person",
  "awaiting-approval": "waiting for approval",
  "in-payment-run": "in the next payment run",
  "cash-trouble": "short of cash",
  silent: "no answer",
};

const closingNames: Record<Closing, string> = {
  paid: "settled",
  "written-off": "claim written off",
  other: "no further action",
};

const helperNames: Record<Helper, string> = {
  agency: "a collection agency",
  lawyer: "a lawyer",
  officer: "a bailiff",
  insurer: "an insurer",
};

const procedureNames: Record<ProcedureKey, string> = {
  mediation: "mediation",
  conciliation: "conciliation",
  "small-debts": "small debts",
  "undisputed-debts": "undisputed debts",
  "debt-enforcement": "debt enforcement",
  "payment-order": "payment order",
  "small-claims": "small claims",
  "interim-order": "interim order",
  "ordinary-claim": "lawsuit",
  "insolvency-claim": "insolvency",
};

const within = (text: string, procedure: ProcedureKey | undefined): string =>
  procedure === undefined ? text : `${text} (${procedureNames[procedure]})`;

/** A mediator is asked, not sued before. */
const filedWhat = (procedure: ProcedureKey | undefined): string =>
  procedure === "mediation" || procedure === "conciliation"
    ? "Amicable request filed"
    : "Court claim filed";

export const describeEn: Describer = {
  stepNames,
  asides: {
    "before-sending": "before sending, does not count",
    "own-view": "your own view, does not count",
    machine: "robot, does not count",
  },
  other: "Other event",
  delay: (elapsed, step) => {
    const { count, unit } = wholeUnits(elapsed);
    const time = count === 0 ? "less than a second" : counted(count, unit);
    return `${time} after ${step === null ? "sending" : `${ofStep[step]} was sent`}`;
  },
  sentences: {
    "case.opened": ({ title }) => `Case opened: ${title}`,
    "case.closed": ({ why, note }) =>
      withNote(why === undefined ? "Case closed" : `Case closed, ${closingNames[why]}`, note),
    "case.reopened": noted("Case reopened"),
    "invoice.added": ({ number, amountDue, dueOn }) =>
      `Invoice ${number} added: ${money(amountDue)}, due on ${day(dueOn)}`,
    "invoice.corrected": ({ number, amountDue, dueOn }) =>
      `Invoice ${number} corrected: ${money(amountDue)}, due on ${day(dueOn)}`,
    "reminder.sent": ({ step, to, ...rest }) => {
      const sent = `${stepNames[step]} sent${recipients(to)}`;
      return "tone" in rest ? despite(sent, rest.tone) : sent;
    },
    "mail.sent": (body) =>
      despite(
        "letter" in body ? `${letterNames[body.letter]} sent${recipients(body.to)}` : "Mail sent",
        body.tone,
      ),
    "mail.received": ({ from, kind, returnsOn, note }) => {
      if (kind === "bounce") return withNote("Message returned undelivered", note);
      const sender = from === undefined ? "" : ` from ${shortAddress(from)}`;
      const back = returnsOn === undefined ? "" : `, away until ${day(returnsOn)}`;
      return withNote(
        kind === undefined ? `Message received${sender}` : `Automatic reply${sender}${back}`,
        note,
      );
    },
    "mail.fetched": (body, context) => {
      const text = judged(
        `Image loaded${repeated(body)} ${imageOrigins.en[context.origin]}`,
        context,
      );
      return context.verdict === "human" ? `${text}: probably read` : text;
    },
    "page.visited": (body, context) =>
      judged(`Debtor page opened${repeated(body)}${pageOrigins.en[context.origin] ?? ""}`, context),
    "page.answered": (body) => {
      if (body.answer === "plan") {
        return withNote(`The client proposes a plan: ${inParts(body)}`, body.note);
      }
      if (body.answer === "problem") {
        const where = body.invoice === undefined ? "" : ` with invoice ${body.invoice.number}`;
        return withNote(`The client reports a problem${where}`, body.note);
      }
      const sum = body.amount === undefined ? null : money(body.amount);
      const what =
        body.answer === "paid"
          ? `The client says that ${sum ?? "it"} was paid`
          : `The client announces a payment${sum === null ? "" : ` of ${sum}`}`;
      return withNote(`${what} on ${day(body.on)}`, body.note);
    },
    "page.revoked": noted("Links to the debtor page switched off"),
    "call.logged": ({ minutes, reached, note }) => {
      const length = minutes === undefined || minutes === 0 ? "" : `, ${minutes} min`;
      return withNote(reached === false ? "Call, no answer" : `Call${length}`, note);
    },
    "letter.sent": ({ registered, trackingNumber, note }) => {
      const text = registered === true ? "Registered letter sent" : "Letter sent";
      return withNote(trackingNumber === undefined ? text : `${text}, no. ${trackingNumber}`, note);
    },
    "letter.delivered": noted("Letter delivered"),
    "letter.refused": noted("Letter refused by the addressee"),
    "letter.returned": noted("Letter returned to sender"),
    "notice.served": ({ procedure, note }) =>
      withNote(
        procedure === undefined
          ? "Formal notice served"
          : within("Decision served on the client", procedure),
        note,
      ),
    "payment.received": ({ amount, on, note }) =>
      withNote(`Payment received: ${money(amount)} on ${day(on)}`, note),
    "credit.issued": ({ amount, on, number, note }) =>
      withNote(
        `Credit note${number === undefined ? "" : ` no. ${number}`} of ${money(amount)} on ${day(on)}`,
        note,
      ),
    "accessories.decided": ({ choice, note }) =>
      withNote(
        choice === "keep" ? "Interest and indemnities kept" : "Interest and indemnities waived",
        note,
      ),
    "promise.made": ({ until, amount, note }) => {
      const what = amount === undefined ? "" : ` of ${money(amount)}`;
      return withNote(`Promise of payment${what} by ${day(until)}`, note);
    },
    "promise.broken": noted("Promise of payment not kept"),
    "plan.agreed": (body) => withNote(`Plan agreed: ${inParts(body)}`, body.note),
    "plan.missed": noted("Plan not kept"),
    "dispute.raised": noted("Dispute raised"),
    "dispute.resolved": noted("Dispute resolved"),
    "hold.set": ({ until, note }) =>
      withNote(`Reminders suspended${until === undefined ? "" : ` until ${day(until)}`}`, note),
    "hold.released": noted("Reminders resumed"),
    "cause.noted": ({ cause, note }) => withNote(`Why: ${causeNames[cause]}`, note),
    "invoice.excluded": noted("Invoice left out of the reminders"),
    "invoice.included": noted("Invoice back in the reminders"),
    "step.skipped": ({ step, note }) => withNote(`Step skipped: ${stepNames[step]}`, note),
    "note.added": noted("Note"),
    handover: ({ to, name, note }) => named(`Case handed to ${helperNames[to]}`, name, note),
    filing: ({ procedure, court, note }) =>
      named(within(filedWhat(procedure), procedure), court, note),
    decision: ({ procedure, note }) => withNote(within("Decision given", procedure), note),
    "insolvency.opened": ({ on, toldBy, note }) =>
      withNote(
        `Insolvency proceedings opened on ${day(on)}${toldBy === undefined ? "" : `, according to ${toldBy}`}`,
        note,
      ),
    "procedure.ended": ({ procedure, note }) => withNote(within("Procedure over", procedure), note),
    "case.resumed": noted("Case taken back in hand"),
    "tracking.erased": ({ seqs }) =>
      `${seqs.length} reading ${seqs.length > 1 ? "traces" : "trace"} erased at the end of their retention`,
    erased: () => "Reading trace erased",
    "tracking.changed": ({ basis, since, note, proof }, { actor }) => {
      if (basis === "consent") {
        const given = since === undefined ? "" : `, given on ${day(since)}`;
        const shown = proof === undefined ? "" : ", proof attached";
        return withNote(`Reading measurement: the client’s consent noted${given}${shown}`, note);
      }
      if (basis === "legal-notice") return "Reading measurement: formal notices only";
      return actor === "debtor"
        ? "Reading measurement refused by the client"
        : "Reading measurement: none";
    },
  },
};
