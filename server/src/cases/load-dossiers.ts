import { and, asc, eq, inArray, sql } from "drizzle-orm";

import type { CaseId, ReminderId } from "@impaye/shared/ids";
import type { Case } from "@impaye/shared/schema/case";
import type { Contact } from "@impaye/shared/schema/contact";
import type { Invoice } from "@impaye/shared/schema/invoice";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { toContact } from "../contacts/to-contact.ts";
import { toInvoice } from "./to-invoice.ts";
import {
  cases,
  contactEmails,
  contacts,
  events,
  invoices,
  reminders,
  selfViews,
} from "../db/schema.ts";
import type { Deps } from "../deps.ts";

/** All that is known of a case, from which everything else is computed. */
export interface Dossier {
  case: Case;
  contact: Contact;
  invoices: Invoice[];
  events: TimelineEvent[];
  selfViews: { reminderId: ReminderId; at: number }[];
}

const toCase = ({ id, contactId, title, jurisdiction, createdAt }: typeof cases.$inferSelect) => ({
  id,
  contactId,
  title,
  jurisdiction,
  createdAt,
});

/**
 * The account's cases among `ids`, in their order, as they were at one moment: five statements in
 * one round trip, however many cases.
 */
export const loadDossiers = async (
  deps: Deps,
  accountId: string,
  ids: readonly CaseId[],
): Promise<Dossier[]> => {
  const { db } = deps;
  // One parameter for any number of ids.
  const theseCases = sql`(select value from json_each(${JSON.stringify(ids)}))`;
  const [caseRows, emailRows, invoiceRows, eventRows, viewRows] = await db.batch([
    db
      .select()
      .from(cases)
      .innerJoin(contacts, eq(contacts.id, cases.contactId))
      .where(and(inArray(cases.id, theseCases), eq(cases.accountId, accountId))),
    db
      .select({ email: contactEmails.email, contactId: contactEmails.contactId })
      .from(contactEmails)
      .where(
        and(
          inArray(
            contactEmails.contactId,
            db.select({ id: cases.contactId }).from(cases).where(inArray(cases.id, theseCases)),
          ),
          eq(contactEmails.accountId, accountId),
        ),
      ),
    db
      .select()
      .from(invoices)
      .where(and(inArray(invoices.caseId, theseCases), eq(invoices.accountId, accountId)))
      .orderBy(asc(invoices.dueOn), asc(invoices.id)),
    db
      .select()
      .from(events)
      .where(and(inArray(events.caseId, theseCases), eq(events.accountId, accountId)))
      .orderBy(asc(events.caseId), asc(events.seq)),
    db
      .select({ caseId: reminders.caseId, reminderId: selfViews.reminderId, at: selfViews.at })
      .from(reminders)
      .innerJoin(selfViews, eq(selfViews.reminderId, reminders.id))
      .where(and(inArray(reminders.caseId, theseCases), eq(reminders.accountId, accountId))),
  ]);

  const found = new Map(caseRows.map((row) => [row.cases.id, row]));
  const emailsOf = Map.groupBy(emailRows, ({ contactId }) => contactId);
  const invoicesOf = Map.groupBy(invoiceRows, ({ caseId }) => caseId);
  const eventsOf = Map.groupBy(eventRows, ({ caseId }) => caseId);
  const viewsOf = Map.groupBy(viewRows, ({ caseId }) => caseId);

  return ids.flatMap((id) => {
    const row = found.get(id);
    if (row === undefined) return [];
    const emails = emailsOf.get(row.contacts.id)?.map(({ email }) => email) ?? [];
    return {
      case: toCase(row.cases),
      contact: toContact(row.contacts, emails),
      invoices: (invoicesOf.get(id) ?? []).map(toInvoice),
      // Type and body were stored together, from an event.
      events: (eventsOf.get(id) ?? []) as unknown as TimelineEvent[],
      selfViews: viewsOf.get(id) ?? [],
    };
  });
};

/** One case; null when this account has no such case. */
export const loadDossier = async (
  deps: Deps,
  accountId: string,
  id: CaseId,
): Promise<Dossier | null> => (await loadDossiers(deps, accountId, [id]))[0] ?? null;
