import type { NewCase } from "@impaye/shared/schema/case";
import type { NewInvoice } from "@impaye/shared/schema/invoice";

import { isSameContact } from "../contacts/is-same-contact.ts";
import type { Dossier } from "./load-dossiers.ts";
import { titleOf } from "./title-of.ts";

const said = (invoices: readonly NewInvoice[]): string =>
  JSON.stringify(
    invoices
      .map(({ amountDue, ...invoice }) => [
        invoice.number,
        invoice.issuedOn,
        invoice.dueOn,
        invoice.description,
        invoice.performedOn,
        amountDue.minor,
        amountDue.currency,
        invoice.contractualRate,
        invoice.announcesInterest === true,
      ])
      // No two invoices of a case have the same number.
      .toSorted(([one = ""], [other = ""]) => (one < other ? -1 : 1)),
  );

/** Whether two invoices say the same, whatever their ids. */
export const isSameInvoice = (one: NewInvoice, other: NewInvoice): boolean =>
  said([one]) === said([other]);

/** Whether a case is what was asked for; what was left to the profile's default may be anything. */
export const isSameCase = (dossier: Dossier, asked: NewCase): boolean =>
  dossier.case.title === titleOf(asked) &&
  (asked.jurisdiction === undefined || dossier.case.jurisdiction === asked.jurisdiction) &&
  (asked.contactId === undefined || dossier.contact.id === asked.contactId) &&
  (asked.contact === undefined || isSameContact(dossier.contact, asked.contact)) &&
  said(dossier.invoices) === said(asked.invoices);
