import type { CaseSummary, CaseView } from "@impaye/shared/schema/case";
import type { CaseId } from "@impaye/shared/ids";

import type { Backend, Outcome } from "../backend.ts";
import type { Api } from "./api.ts";

/** Threads with more people than this are lists, not a client's. */
const mostEmails = 10;

const isMissing = (outcome: Outcome<unknown>): boolean =>
  !outcome.ok && outcome.problem.kind === "refused" && outcome.problem.code === "not_found";

const isOver = ({ status }: CaseSummary): boolean => status === "paid" || status === "closed";

/** The one that wants attention: open before over, then the longest late. */
const byUrgency = (a: CaseSummary, b: CaseSummary): number =>
  Number(isOver(a)) - Number(isOver(b)) || b.daysLate - a.daysLate;

const threadPath = (host: string, threadId: string): string =>
  `/api/threads/${host}/${encodeURIComponent(threadId)}`;

/** Remembers which case a thread belongs to. */
export const linkThread = (
  api: Api,
  { host, threadId, caseId }: { host: string; threadId: string; caseId: CaseId },
): Promise<Outcome<unknown>> =>
  api.json({ method: "PUT", path: threadPath(host, threadId), body: { caseId } });

export const caseView = (
  api: Api,
  { id, on }: { id: CaseId; on: string },
): Promise<Outcome<CaseView>> =>
  api.json({ method: "GET", path: `/api/cases/${id}`, query: { on } });

const casesOf = async (api: Api, emails: string[]): Promise<Outcome<CaseSummary[]>> => {
  const answers = await Promise.all(
    emails.map((email) =>
      api.json<{ cases: CaseSummary[] }>({ method: "GET", path: "/api/cases", query: { email } }),
    ),
  );
  const cases = new Map<CaseId, CaseSummary>();
  for (const answer of answers) {
    if (!answer.ok) return answer;
    for (const summary of answer.value.cases) cases.set(summary.id, summary);
  }
  return { ok: true, value: [...cases.values()].toSorted(byUrgency) };
};

/**
 * The case of a thread: the one it was linked to, failing that the most urgent one of its
 * participants. When there is exactly one, the thread is linked to it from then on.
 */
export const caseOfThread = async (
  { api, ownEmail }: { api: Api; ownEmail: string | null },
  { host, threadId, emails, on }: Parameters<Backend["caseOfThread"]>[0],
): Promise<Outcome<CaseView | null>> => {
  if (threadId !== null) {
    const linked = await api.json<{ caseId: CaseId }>({
      method: "GET",
      path: threadPath(host, threadId),
    });
    if (linked.ok) return caseView(api, { id: linked.value.caseId, on });
    if (!isMissing(linked)) return linked;
  }
  const others = [...new Set(emails)].filter((email) => email !== ownEmail).slice(0, mostEmails);
  const found = await casesOf(api, others);
  if (!found.ok) return found;
  const [first, ...more] = found.value;
  if (!first) return { ok: true, value: null };
  if (threadId !== null && more.length === 0) {
    // Not remembering costs a search next time, and nothing else.
    void linkThread(api, { host, threadId, caseId: first.id });
  }
  return caseView(api, { id: first.id, on });
};
