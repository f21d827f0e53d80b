import type { CaseId, InvoiceId } from "@impaye/shared/ids";
import type { AddedInvoice, Invoice } from "@impaye/shared/schema/invoice";
import type { Language } from "@impaye/shared/schema/language";

import { violatesUnique } from "../db/violates-unique.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { retryLostRace } from "../timeline/retry-lost-race.ts";
import { isSameInvoice } from "./is-same-case.ts";
import { loadDossier } from "./load-dossiers.ts";
import { writeInvoice } from "./write-invoice.ts";

interface Addition {
  caseId: CaseId;
  asked: AddedInvoice;
  language: Language;
}

/**
 * Adds an invoice to a case that is there. Under an id that the client made, asking again gives the
 * invoice that is there; one that differs, or that is elsewhere, is a `conflict`. A number that the
 * case has already, or more than it can take, is `invalid`.
 */
export const addInvoice = (
  deps: Deps,
  accountId: string,
  { caseId, asked: { id = deps.newId() as InvoiceId, ...said }, language }: Addition,
): Promise<{ invoice: Invoice; isNew: boolean }> =>
  retryLostRace(async () => {
    const dossier = await loadDossier(deps, accountId, caseId);
    if (dossier === null) throw new AppError("not_found");
    const kept = dossier.invoices.find((invoice) => invoice.id === id);
    if (kept !== undefined) {
      if (!isSameInvoice(kept, said)) throw new AppError("conflict");
      return { invoice: kept, isNew: false };
    }
    const invoice: Invoice = { id, ...said };
    try {
      await writeInvoice(deps, accountId, dossier, { type: "invoice.added", invoice, language });
    } catch (error) {
      throw violatesUnique(error, "invoices.id") ? new AppError("conflict") : error;
    }
    return { invoice, isNew: true };
  });
