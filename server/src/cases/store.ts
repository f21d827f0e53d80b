import { alias } from "drizzle-orm/sqlite-core";
import { and, desc, eq, exists, inArray, lt, or, sql } from "drizzle-orm";

import type { CaseId } from "@impaye/shared/ids";
import type { Case } from "@impaye/shared/schema/case";
import type { ContactKind } from "@impaye/shared/schema/contact";
import type { Invoice } from "@impaye/shared/schema/invoice";
import type { Jurisdiction } from "@impaye/shared/schema/jurisdiction";

import { cases, contactEmails, contacts, events, invoices } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { containing, foldText } from "../fold-text.ts";
import { toInvoice, toRow } from "./to-invoice.ts";

const namesOf = (title: string, itsInvoices: readonly Invoice[]) => ({
  title,
  searchText: foldText([title, ...itsInvoices.map(({ number }) => number)].join(" ")),
});

/** The statement that writes invoices of a case, for a batch. */
export const insertInvoices = (
  deps: Deps,
  accountId: string,
  caseId: CaseId,
  added: readonly Invoice[],
) => deps.db.insert(invoices).values(added.map((each) => toRow(accountId, caseId, each)));

/** The statement that writes an invoice in the place of the one with its id, for a batch. */
export const updateInvoice = (deps: Deps, accountId: string, caseId: CaseId, corrected: Invoice) =>
  deps.db
    .update(invoices)
    .set(toRow(accountId, caseId, corrected))
    .where(
      and(
        eq(invoices.id, corrected.id),
        eq(invoices.caseId, caseId),
        eq(invoices.accountId, accountId),
      ),
    );

/** The statements that write a new case and its invoices, for a batch. */
export const insertCase = (
  deps: Deps,
  accountId: string,
  kase: Case,
  itsInvoices: readonly Invoice[],
) =>
  [
    deps.db.insert(cases).values({ ...kase, accountId, ...namesOf(kase.title, itsInvoices) }),
    insertInvoices(deps, accountId, kase.id, itsInvoices),
  ] as const;

/** The statement that gives a case its title, and what it is found by, for a batch. */
export const renameCase = (
  deps: Deps,
  accountId: string,
  { id, title }: Pick<Case, "id" | "title">,
  itsInvoices: readonly Invoice[],
) =>
  deps.db
    .update(cases)
    .set(namesOf(title, itsInvoices))
    .where(and(eq(cases.id, id), eq(cases.accountId, accountId)));

/** Whether this account has such a case. */
export const hasCase = async (deps: Deps, accountId: string, id: CaseId): Promise<boolean> => {
  const rows = await deps.db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, id), eq(cases.accountId, accountId)));
  return rows.length > 0;
};

/** Who a case's debtor is to the law; null when this account has no such case. */
export const findAddressee = async (
  deps: Deps,
  accountId: string,
  id: CaseId,
): Promise<{ kind: ContactKind; jurisdiction: Jurisdiction } | null> => {
  const [row] = await deps.db
    .select({ kind: contacts.kind, jurisdiction: cases.jurisdiction })
    .from(cases)
    .innerJoin(contacts, eq(contacts.id, cases.contactId))
    .where(and(eq(cases.id, id), eq(cases.accountId, accountId)));
  return row ?? null;
};

/** A case's invoices; none when this account has no such case, since every case has one. */
export const findInvoices = async (
  deps: Deps,
  accountId: string,
  caseId: CaseId,
): Promise<Invoice[]> => {
  const rows = await deps.db
    .select()
    .from(invoices)
    .where(and(eq(invoices.caseId, caseId), eq(invoices.accountId, accountId)));
  return rows.map(toInvoice);
};

export interface CaseFilter {
  q?: string | undefined;
  /** Cases whose contact has any of these addresses. */
  emails?: string[] | undefined;
  /** Only cases older than this one. */
  before?: CaseId | undefined;
  limit: number;
}

/** Ids of cases, the newest first. */
export const findCaseIds = async (
  deps: Deps,
  accountId: string,
  { q, emails, before, limit }: CaseFilter,
): Promise<CaseId[]> => {
  const ofThese = (addresses: string[]) =>
    exists(
      deps.db
        .select({ found: sql`1` })
        .from(contactEmails)
        .where(
          and(
            eq(contactEmails.accountId, accountId),
            inArray(contactEmails.email, addresses),
            eq(contactEmails.contactId, cases.contactId),
          ),
        ),
    );
  const matches = (text: string) =>
    or(
      sql`${cases.searchText} like ${containing(text)} escape '\\'`,
      sql`${contacts.searchText} like ${containing(text)} escape '\\'`,
    );
  const rows = await deps.db
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(contacts, eq(contacts.id, cases.contactId))
    .where(
      and(
        eq(cases.accountId, accountId),
        before === undefined ? undefined : lt(cases.id, before),
        q === undefined ? undefined : matches(q),
        emails === undefined ? undefined : ofThese(emails),
      ),
    )
    .orderBy(desc(cases.id))
    .limit(limit);
  return rows.map(({ id }) => id);
};

/** Ids of the cases that nobody closed, or that were reopened since, in the order of a timeline. */
export const findOpenCaseIds = async (deps: Deps, accountId: string): Promise<CaseId[]> => {
  const reopened = alias(events, "reopened");
  const rows = await deps.db
    .select({ id: cases.id })
    .from(cases)
    .where(
      and(
        eq(cases.accountId, accountId),
        sql`not exists (select 1 from ${events} where ${events.caseId} = ${cases.id}
          and ${events.type} = 'case.closed'
          and not exists (select 1 from ${events} ${reopened} where ${reopened.caseId} = ${cases.id}
            and ${reopened.type} not in ('mail.fetched', 'page.visited')
            and ${reopened.type} = 'case.reopened'
            and (${reopened.at}, ${reopened.seq}) > (${events.at}, ${events.seq})))`,
      ),
    );
  return rows.map(({ id }) => id);
};
