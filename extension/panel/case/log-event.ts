import type { EventId, InvoiceId } from "@impaye/shared/ids";
import type { Currency, Money } from "@impaye/shared/money";
import { addDays, type PlainDate } from "@impaye/shared/plain-date";
import { longestDelayDays } from "@impaye/shared/schema/delay-bounds";
import type { Step } from "@impaye/shared/schema/step";
import type { NewEvent } from "@impaye/shared/timeline/event";

import { parseAmount } from "@impaye/shared/parse-amount";
import type { Complaints } from "../../style/complaints.ts";

/** What can be entered by hand; those after `pause` end a hold, or change what is still to come. */
export type LogKind =
  | "call"
  | "letter"
  | "payment"
  | "credit"
  | "promise"
  | "dispute"
  | "reply"
  | "note"
  | "pause"
  | "broken"
  | "missed"
  | "resolved"
  | "released"
  | "resumed"
  | "reopened"
  | "skip"
  | "revoke";

/** Every form about a case. */
export type FormKind = LogKind | "procedure" | "close";

export type LetterType = "letter.sent" | "letter.delivered" | "letter.refused" | "letter.returned";

/** A form as it is typed: texts, whatever they stand for. */
export interface LogDraft {
  day: PlainDate;
  note: string;
  minutes: string;
  reached: "" | "yes" | "no";
  letterType: LetterType;
  registered: boolean;
  trackingNumber: string;
  /** Of a credit note. */
  number: string;
  amount: string;
  currency: Currency;
  /** Empty for no invoice in particular. */
  invoiceId: InvoiceId | "";
  until: PlainDate;
  /** The one to pass over. */
  step: Step;
}

/** The fields that a kind shows, by the paths under which complaints about them come. */
export const fieldsOf = (kind: LogKind): readonly string[] => [
  "at",
  "body.note",
  ...(kind === "call" ? ["body.minutes", "body.reached"] : []),
  ...(kind === "letter" ? ["body.trackingNumber", "body.registered"] : []),
  ...(kind === "payment" ? ["body.amount", "body.invoiceId", "body.on"] : []),
  ...(kind === "credit" ? ["body.amount", "body.invoiceId", "body.on", "body.number"] : []),
  ...(kind === "promise" ? ["body.until", "body.amount"] : []),
  ...(kind === "dispute" ? ["body.invoiceId"] : []),
  ...(kind === "pause" ? ["body.until"] : []),
];

type Sentences = Record<
  "required" | "notAnAmount" | "inTheFuture" | "tooEarly" | "tooLate",
  string
>;

/** The last day that may be promised, or paused until, on a day. */
export const lastDelayFrom = (day: PlainDate): PlainDate => addDays(day, longestDelayDays);

/**
 * What is missing, cannot be read or cannot be meant, before anything is sent. Everything else the
 * server judges.
 */
export const complaintsAbout = (
  kind: LogKind,
  draft: LogDraft,
  today: PlainDate,
  sentences: Sentences,
): Complaints => {
  const complaints: Complaints = {};
  if (draft.day === "") complaints["at"] = sentences.required;
  else if (draft.day > today) complaints["at"] = sentences.inTheFuture;
  if ((kind === "promise" || kind === "pause") && draft.until !== "" && draft.day !== "") {
    if (draft.until < draft.day) complaints["body.until"] = sentences.tooEarly;
    if (draft.until > lastDelayFrom(draft.day)) complaints["body.until"] = sentences.tooLate;
  }
  if (kind === "note" && draft.note.trim() === "") complaints["body.note"] = sentences.required;
  if (kind === "promise" && draft.until === "") complaints["body.until"] = sentences.required;
  if (kind === "credit" && draft.invoiceId === "") {
    complaints["body.invoiceId"] = sentences.required;
  }
  const wantsAmount =
    kind === "payment" || kind === "credit" || (kind === "promise" && draft.amount.trim() !== "");
  if (wantsAmount && !parseAmount(draft.amount)) complaints["body.amount"] = sentences.notAnAmount;
  return complaints;
};

/** The event of a draft without complaints. */
export const eventOf = (
  kind: LogKind,
  draft: LogDraft,
  base: { id: EventId; at: number },
): NewEvent => {
  const { currency } = draft;
  const note = draft.note.trim() === "" ? {} : { note: draft.note.trim() };
  const invoice = draft.invoiceId === "" ? {} : { invoiceId: draft.invoiceId };
  const until = draft.until === "" ? {} : { until: draft.until };
  const minor = parseAmount(draft.amount);
  const amount: Money | null = minor === null ? null : { minor, currency };
  switch (kind) {
    case "call": {
      const minutes = draft.minutes.trim() === "" ? {} : { minutes: Number(draft.minutes) };
      const reached = draft.reached === "" ? {} : { reached: draft.reached === "yes" };
      return { ...base, type: "call.logged", body: { ...minutes, ...reached, ...note } };
    }
    case "letter": {
      if (draft.letterType !== "letter.sent") {
        return { ...base, type: draft.letterType, body: note };
      }
      const trackingNumber = draft.trackingNumber.trim();
      const tracked = trackingNumber === "" ? {} : { trackingNumber };
      const registered = draft.registered ? { registered: true } : {};
      return { ...base, type: "letter.sent", body: { ...registered, ...tracked, ...note } };
    }
    case "payment":
      return {
        ...base,
        type: "payment.received",
        body: { amount: amount ?? { minor: 0, currency }, on: draft.day, ...invoice, ...note },
      };
    case "credit": {
      const number = draft.number.trim() === "" ? {} : { number: draft.number.trim() };
      return {
        ...base,
        type: "credit.issued",
        body: {
          amount: amount ?? { minor: 0, currency },
          on: draft.day,
          // An empty one has been complained about, and the server knows no such invoice.
          invoiceId: draft.invoiceId as InvoiceId,
          ...number,
          ...note,
        },
      };
    }
    case "promise":
      return {
        ...base,
        type: "promise.made",
        body: { until: draft.until, ...(amount ? { amount } : {}), ...note },
      };
    case "dispute":
      return { ...base, type: "dispute.raised", body: { ...invoice, ...note } };
    case "reply":
      return { ...base, type: "mail.received", body: note };
    case "note":
      return { ...base, type: "note.added", body: { note: draft.note.trim() } };
    case "pause":
      return { ...base, type: "hold.set", body: { ...until, ...note } };
    case "broken":
      return { ...base, type: "promise.broken", body: note };
    case "missed":
      return { ...base, type: "plan.missed", body: note };
    case "resolved":
      return { ...base, type: "dispute.resolved", body: note };
    case "resumed":
      return { ...base, type: "case.resumed", body: note };
    case "reopened":
      return { ...base, type: "case.reopened", body: note };
    case "skip":
      return { ...base, type: "step.skipped", body: { step: draft.step, ...note } };
    case "revoke":
      return { ...base, type: "page.revoked", body: note };
    default:
      return { ...base, type: "hold.released", body: note };
  }
};
