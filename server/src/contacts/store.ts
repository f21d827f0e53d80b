import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";

import type { ContactId } from "@impaye/shared/ids";
import type { Contact, NewContact } from "@impaye/shared/schema/contact";
import type { Tracking } from "@impaye/shared/schema/tracking";

import { contactEmails, contacts } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { containing, foldText } from "../fold-text.ts";
import { toContact } from "./to-contact.ts";

const pageSize = 50;

/** A contact that is complete but for its id; `tracking` was decided. */
export type ContactToWrite = Omit<NewContact, "id"> & { tracking: Tracking };

const columnsOf = (contact: ContactToWrite) => ({
  name: contact.name,
  company: contact.company ?? null,
  kind: contact.kind,
  country: contact.country,
  language: contact.language,
  registryNumber: contact.registryNumber ?? null,
  tracking: contact.tracking,
  searchText: foldText([contact.name, contact.company, ...contact.emails].join(" ")),
});

const emailRows = (accountId: string, contactId: ContactId, emails: string[]) =>
  emails.map((email) => ({ accountId, contactId, email }));

/** The statements that write a new contact, for a batch. */
export const insertContact = (
  deps: Deps,
  accountId: string,
  id: ContactId,
  contact: ContactToWrite,
) =>
  [
    deps.db
      .insert(contacts)
      .values({ id, accountId, ...columnsOf(contact), createdAt: deps.now() }),
    deps.db.insert(contactEmails).values(emailRows(accountId, id, contact.emails)),
  ] as const;

/**
 * The statements that replace what is known of a contact, for a batch. `stoppedAt`: when the creditor
 * gave the measuring up; without it, that stays as it is.
 */
export const updateContact = (
  deps: Deps,
  accountId: string,
  id: ContactId,
  contact: ContactToWrite,
  stoppedAt?: number,
) =>
  [
    deps.db
      .update(contacts)
      .set({ ...columnsOf(contact), ...(stoppedAt !== undefined && { stoppedAt }) })
      .where(and(eq(contacts.id, id), eq(contacts.accountId, accountId))),
    deps.db
      .delete(contactEmails)
      .where(and(eq(contactEmails.contactId, id), eq(contactEmails.accountId, accountId))),
    deps.db.insert(contactEmails).values(emailRows(accountId, id, contact.emails)),
  ] as const;

/** The statement, for a batch, that ends a contact's tracking because the debtor said so. */
export const withdrawContact = (deps: Deps, accountId: string, id: ContactId, at: number) =>
  deps.db
    .update(contacts)
    .set({ tracking: { basis: "none" }, withdrawnAt: at })
    .where(and(eq(contacts.id, id), eq(contacts.accountId, accountId)));

const withEmails = async (
  deps: Deps,
  accountId: string,
  rows: (typeof contacts.$inferSelect)[],
): Promise<Contact[]> => {
  const ids = rows.map(({ id }) => id);
  const emails = await deps.db
    .select()
    .from(contactEmails)
    .where(and(inArray(contactEmails.contactId, ids), eq(contactEmails.accountId, accountId)));
  const emailsOf = Map.groupBy(emails, ({ contactId }) => contactId);
  return rows.map((row) => toContact(row, emailsOf.get(row.id)?.map(({ email }) => email) ?? []));
};

/** Null when this account has no such contact. */
export const findContact = async (
  deps: Deps,
  accountId: string,
  id: ContactId,
): Promise<Contact | null> => {
  const rows = await deps.db
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, id), eq(contacts.accountId, accountId)));
  const [contact] = await withEmails(deps, accountId, rows);
  return contact ?? null;
};

/** A page of at most 50, the newest first; `nextCursor` continues after its last. */
export const listContacts = async (
  deps: Deps,
  accountId: string,
  { q, cursor }: { q?: string | undefined; cursor?: ContactId | undefined },
): Promise<{ contacts: Contact[]; nextCursor: ContactId | null }> => {
  const rows = await deps.db
    .select()
    .from(contacts)
    .where(
      and(
        eq(contacts.accountId, accountId),
        cursor === undefined ? undefined : lt(contacts.id, cursor),
        q === undefined ? undefined : sql`${contacts.searchText} like ${containing(q)} escape '\\'`,
      ),
    )
    .orderBy(desc(contacts.id))
    .limit(pageSize + 1);
  const page = rows.slice(0, pageSize);
  return {
    contacts: await withEmails(deps, accountId, page),
    nextCursor: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
};
