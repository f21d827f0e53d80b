import type { PlainDate } from "@impaye/shared/dates";
import type { CaseId } from "@impaye/shared/ids";
import type { Money } from "@impaye/shared/money";
import { type ComplaintKey, complaintIn } from "@impaye/shared/schema/complaints";
import { longestDelayDays, longestPlanDays } from "@impaye/shared/schema/delay-bounds";
import type { Invoice } from "@impaye/shared/schema/invoice";
import type { Language } from "@impaye/shared/schema/language";
import type { NewEvent, TimelineEvent } from "@impaye/shared/timeline/event";

import { findInvoices } from "../cases/store.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { appendEvents } from "./append.ts";
import { creditedOn } from "./credited.ts";
import { findEvent, findEvents } from "./store.ts";

/** A client's clock may run ahead, and its day may have begun before ours. */
const dayMs = 86_400_000;

type Contradiction = [field: string, complaint: ComplaintKey];

/** An amount that no debt of the case could take, or not the one it is meant for. */
const foreignAmount = ({ body }: NewEvent, invoices: readonly Invoice[]): Contradiction | null => {
  const isIn =
    ({ currency }: Money) =>
    (invoice: Invoice) =>
      invoice.amountDue.currency === currency;
  if ("amount" in body && body.amount !== undefined) {
    const about = "invoiceId" in body ? body.invoiceId : undefined;
    const ofIts = invoices.filter(isIn(body.amount));
    if (ofIts.length === 0) return ["body.amount", "other_currency"];
    if (about !== undefined && !ofIts.some(({ id }) => id === about)) {
      return ["body.amount", "not_its_currency"];
    }
  }
  if ("instalments" in body) {
    const [first, ...rest] = body.instalments.map(({ amount }) => amount);
    if (rest.some(({ currency }) => currency !== first?.currency)) {
      return ["body.instalments", "mixed_instalments"];
    }
    if (first !== undefined && !invoices.some(isIn(first))) {
      return ["body.instalments", "other_currency"];
    }
  }
  return null;
};

/** The first thing in an event that its case contradicts: a field's path, and what is wrong. */
const contradiction = (
  event: NewEvent,
  invoices: readonly Invoice[],
  now: number,
): Contradiction | null => {
  if (event.at > now + dayMs) return ["at", "in_the_future"];
  const { body } = event;
  if ("invoiceId" in body && !invoices.some(({ id }) => id === body.invoiceId)) {
    return ["body.invoiceId", "unknown_invoice"];
  }
  const foreign = foreignAmount(event, invoices);
  if (foreign !== null) return foreign;
  return wrongDay(event, now);
};

/** A day on which what was said cannot have happened, or cannot be meant to. */
const wrongDay = ({ at, body }: NewEvent, now: number): Contradiction | null => {
  // Each with a day's grace for time zones; entered later, measured by the day it was said on.
  const isPast = (on: PlainDate) => Date.parse(`${on}T23:59:59Z`) < at - dayMs;
  const isBeyond = (on: PlainDate, days: number) => Date.parse(on) > at + (days + 1) * dayMs;
  const isToCome = (on: PlainDate) => Date.parse(on) > now + dayMs;
  if ("on" in body && isToCome(body.on)) return ["body.on", "in_the_future"];
  if ("publishedOn" in body && body.publishedOn !== undefined) {
    if (isToCome(body.publishedOn)) return ["body.publishedOn", "in_the_future"];
    if (body.publishedOn < body.on) return ["body.publishedOn", "ends_before_it_begins"];
  }
  if ("until" in body && body.until !== undefined) {
    if (isPast(body.until)) return ["body.until", "ends_before_it_begins"];
    if (isBeyond(body.until, longestDelayDays)) return ["body.until", "delay_too_long"];
  }
  if ("instalments" in body) {
    const days = body.instalments.map(({ on }) => on);
    if (days.some(isPast)) return ["body.instalments", "plan_in_the_past"];
    if (days.some((on) => isBeyond(on, longestPlanDays))) {
      return ["body.instalments", "plan_too_long"];
    }
  }
  return null;
};

/** Whether the invoice's credit notes, with this one, exceed what it asks for. */
const creditsTooMuch = async (
  deps: Deps,
  accountId: string,
  { caseId, event, invoices }: { caseId: CaseId; event: NewEvent; invoices: readonly Invoice[] },
): Promise<boolean> => {
  if (event.type !== "credit.issued") return false;
  const { invoiceId, amount } = event.body;
  const events = await findEvents(deps, accountId, caseId);
  const before = creditedOn(
    events.filter(({ id }) => id !== event.id),
    invoiceId,
  );
  const invoice = invoices.find(({ id }) => id === invoiceId);
  return invoice !== undefined && before + amount.minor > invoice.amountDue.minor;
};

/**
 * Writes down what the creditor says happened. Saying it twice gives the event that is there;
 * saying something else under the same id is a `conflict`.
 */
export const logEvent = async (
  deps: Deps,
  accountId: string,
  { caseId, event, language }: { caseId: CaseId; event: NewEvent; language: Language },
): Promise<{ event: TimelineEvent; isNew: boolean }> => {
  const invoices = await findInvoices(deps, accountId, caseId);
  if (invoices.length === 0) throw new AppError("not_found");
  const tooMuch = await creditsTooMuch(deps, accountId, { caseId, event, invoices });
  const wrong =
    contradiction(event, invoices, deps.now()) ??
    (tooMuch ? (["body.amount", "credit_too_large"] as const) : null);
  if (wrong !== null) {
    const [field, complaint] = wrong;
    throw new AppError("invalid", undefined, { [field]: complaintIn(language, complaint) });
  }
  const isNew = (await findEvent(deps, accountId, caseId, event.id)) === null;
  const facts = [{ ...event, actor: "creditor" as const }];
  const [stored] = await appendEvents(deps, { accountId, caseId, facts });
  if (stored === undefined) throw new Error("an event was appended and not returned");
  return { event: stored, isNew };
};
