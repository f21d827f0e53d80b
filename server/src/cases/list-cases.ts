import type { CaseId } from "@impaye/shared/ids";
import type { CaseStatus, CaseSummary } from "@impaye/shared/schema/case";

import type { Deps } from "../deps.ts";
import { summaryOf, todayIn } from "./fold-dossier.ts";
import { loadDossiers } from "./load-dossiers.ts";
import { findCaseIds } from "./store.ts";

const pageSize = 50;
/** How many cases are read at once when most of them may be filtered out. */
const chunkSize = 500;

export interface CaseQuery {
  q?: string | undefined;
  email?: string[] | undefined;
  status?: CaseStatus | undefined;
  cursor?: CaseId | undefined;
}

/**
 * A page of at most 50 cases, the newest first. A status is computed, not stored: with one asked
 * for, cases are read until the page is full.
 */
export const listCases = async (
  deps: Deps,
  accountId: string,
  { q, email, status, cursor }: CaseQuery,
): Promise<{ cases: CaseSummary[]; nextCursor: CaseId | null }> => {
  const limit = status === undefined ? pageSize + 1 : chunkSize;
  const found: CaseSummary[] = [];
  let before = cursor;
  for (;;) {
    const ids = await findCaseIds(deps, accountId, { q, emails: email, before, limit });
    for (const dossier of await loadDossiers(deps, accountId, ids)) {
      const summary = summaryOf(dossier, todayIn(deps, dossier.case.jurisdiction));
      if (status === undefined || summary.status === status) found.push(summary);
    }
    before = ids.at(-1);
    if (ids.length < limit || found.length > pageSize) break;
  }
  const page = found.slice(0, pageSize);
  return { cases: page, nextCursor: found.length > pageSize ? (page.at(-1)?.id ?? null) : null };
};
