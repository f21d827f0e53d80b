import { and, asc, eq, inArray, or, sql } from "drizzle-orm";

import type { CaseId, ReminderId } from "@impaye/shared/ids";
import type { Case } from "@impaye/shared/schema/case";
import type { Contact } from "@impaye/shared/schema/contact";
import type { Invoice } from "@impaye/shared/schema/invoice";
import type { Policy } from "@impaye/shared/schema/policy";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import type { SiblingEvent } from "@impaye/shared/timeline/fold-case";

import { toContact } from "../contacts/to-contact.ts";
import { toInvoice } from "./to-invoice.ts";
import {
  cases,
  contactEmails,
  contacts,
  events,
  invoices,
  profiles,
  reminders,
  selfViews,
} from "../db/schema.ts";
import type { Deps } from "../deps.ts";

/** All that is known of a case, from which everything else is computed. */
export interface Dossier {
  case: Case;
  contact: Contact;
  invoices: Invoice[];
  /** In no particular order. */
  events: TimelineEvent[];
  selfViews: { reminderId: ReminderId; at: number }[];
  /** Of the same client's other cases: one client is written to about one case at a time. */
  siblings: SiblingEvent[];
  /** The account's own ladder, if it has one. */
  policy: Policy | undefined;
}

const toCase = ({ id, contactId, title, jurisdiction, createdAt }: typeof cases.$inferSelect) => ({
  id,
  contactId,
  title,
  jurisdiction,
  createdAt,
});

// One value a case: the driver takes longer to hand over twenty rows than to read them.
const eventsAsJson = sql<string>`json_group_array(json_array(${events.seq}, ${events.id},
  ${events.type}, ${events.at}, ${events.recordedAt}, ${events.actor}, json(${events.body}),
  ${events.prevHash}, ${events.hash}))`;

type StoredEvent = [
  seq: number,
  id: string,
  type: string,
  at: number,
  recordedAt: number,
  actor: string,
  body: unknown,
  prevHash: string,
  hash: string,
];

const siblingAsJson = sql<string>`json_group_array(json_array(${events.caseId}, ${events.type},
  ${events.at}))`;

type StoredSibling = [caseId: CaseId, type: SiblingEvent["type"], at: number];

const readSiblings = (caseId: CaseId, json = "[]"): SiblingEvent[] =>
  (JSON.parse(json) as StoredSibling[]).flatMap(([of, type, at]) =>
    of === caseId ? [] : [{ type, at }],
  );

const readEvents = (caseId: CaseId, json = "[]"): TimelineEvent[] =>
  (JSON.parse(json) as StoredEvent[]).map(
    ([seq, id, type, at, recordedAt, actor, body, prevHash, hash]) =>
      // Type and body were stored together, from an event.
      ({ caseId, seq, id, type, at, recordedAt, actor, body, prevHash, hash }) as TimelineEvent,
  );

/**
 * The account's cases among `ids`, in their order, as they were at one moment: seven statements in
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
  const itsContacts = db
    .select({ id: cases.contactId })
    .from(cases)
    .where(inArray(cases.id, theseCases));
  const [caseRows, emailRows, invoiceRows, eventRows, viewRows, siblingRows, profileRows] =
    await db.batch([
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
            inArray(contactEmails.contactId, itsContacts),
            eq(contactEmails.accountId, accountId),
          ),
        ),
      db
        .select()
        .from(invoices)
        .where(and(inArray(invoices.caseId, theseCases), eq(invoices.accountId, accountId)))
        .orderBy(asc(invoices.dueOn), asc(invoices.id)),
      db
        .select({ caseId: events.caseId, events: eventsAsJson })
        .from(events)
        .where(and(inArray(events.caseId, theseCases), eq(events.accountId, accountId)))
        .groupBy(events.caseId),
      db
        .select({ caseId: reminders.caseId, reminderId: selfViews.reminderId, at: selfViews.at })
        .from(reminders)
        .innerJoin(selfViews, eq(selfViews.reminderId, reminders.id))
        .where(and(inArray(reminders.caseId, theseCases), eq(reminders.accountId, accountId))),
      db
        .select({ contactId: cases.contactId, events: siblingAsJson })
        .from(cases)
        .innerJoin(events, eq(events.caseId, cases.id))
        .where(
          and(
            inArray(cases.contactId, itsContacts),
            eq(cases.accountId, accountId),
            or(
              inArray(events.type, ["reminder.sent", "letter.sent", "payment.received"]),
              // Any other mail was about nobody knows what.
              and(eq(events.type, "mail.sent"), sql`${events.body} ->> 'letter' is not null`),
            ),
          ),
        )
        .groupBy(cases.contactId),
      db
        .select({ profile: profiles.profile })
        .from(profiles)
        .where(eq(profiles.accountId, accountId)),
    ]);

  const found = new Map(caseRows.map((row) => [row.cases.id, row]));
  const emailsOf = Map.groupBy(emailRows, ({ contactId }) => contactId);
  const invoicesOf = Map.groupBy(invoiceRows, ({ caseId }) => caseId);
  const eventsOf = new Map(eventRows.map((row) => [row.caseId, row.events]));
  const siblingsOf = new Map(siblingRows.map((row) => [row.contactId, row.events]));
  const viewsOf = Map.groupBy(viewRows, ({ caseId }) => caseId);

  return ids.flatMap((id) => {
    const row = found.get(id);
    if (row === undefined) return [];
    const emails = emailsOf.get(row.contacts.id)?.map(({ email }) => email) ?? [];
    return {
      case: toCase(row.cases),
      contact: toContact(row.contacts, emails),
      invoices: (invoicesOf.get(id) ?? []).map(toInvoice),
      events: readEvents(id, eventsOf.get(id)),
      selfViews: viewsOf.get(id) ?? [],
      siblings: readSiblings(id, siblingsOf.get(row.contacts.id)),
      policy: profileRows[0]?.profile.policy,
    };
  });
};

/** One case; null when this account has no such case. */
export const loadDossier = async (
  deps: Deps,
  accountId: string,
  id: CaseId,
): Promise<Dossier | null> => (await loadDossiers(deps, accountId, [id]))[0] ?? null;
