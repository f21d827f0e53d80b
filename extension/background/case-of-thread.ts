import type { CaseSummary, CaseView } from "@impaye/shared/schema/case";
import type { CaseId } from "@impaye/shared/ids";
import type { HostId } from "@impaye/shared/schema/host";
import { emailSchema } from "@impaye/shared/schema/text";

import type { Backend, Outcome } from "../backend.ts";
import type { Api } from "./api.ts";

/** As many as the server takes at once. */
const mostEmails = 50;

/** One that is none would have the whole question refused. */
const isAddress = (email: string): boolean => emailSchema.safeParse(email).success;

const isMissing = (outcome: Outcome<unknown>): boolean =>
  !outcome.ok && outcome.problem.kind === "refused" && outcome.problem.code === "not_found";

const isOver = ({ status }: CaseSummary): boolean => status === "paid" || status === "closed";

/** The one that wants attention: open before over, then the longest late. */
const byUrgency = (a: CaseSummary, b: CaseSummary): number =>
  Number(isOver(a)) - Number(isOver(b)) || b.daysLate - a.daysLate;

/** A thread in the path of a request. */
export const paramOf = ({ host, threadId }: { host: HostId; threadId: string }) => ({
  host,
  // The client puts parameters in the path as they are.
  threadId: encodeURIComponent(threadId),
});

interface Linking {
  api: Api;
  linked: (thread: { host: HostId; threadId: string }) => void;
}

/** Remembers which case a thread belongs to. */
export const linkThread = async (
  { api, linked }: Linking,
  { caseId, ...thread }: { host: HostId; threadId: string; caseId: CaseId },
): Promise<Outcome<unknown>> => {
  const outcome = await api.json((client) =>
    client.api.threads[":host"][":threadId"].$put({ param: paramOf(thread), json: { caseId } }),
  );
  if (outcome.ok) linked(thread);
  return outcome;
};

export const caseView = (
  api: Api,
  { id, ...query }: Parameters<Backend["caseView"]>[0],
): Promise<Outcome<CaseView>> =>
  api.json((client) => client.api.cases[":id"].$get({ param: { id }, query }));

/**
 * The case of a thread: the one it was linked to, failing that the most urgent one of its
 * participants. When there is exactly one, the thread is linked to it from then on.
 */
export const caseOfThread = async (
  { ownEmail, ...deps }: Linking & { ownEmail: string | null },
  { host, threadId, emails }: Parameters<Backend["caseOfThread"]>[0],
): Promise<Outcome<CaseView | null>> => {
  const { api } = deps;
  if (threadId !== null) {
    const param = paramOf({ host, threadId });
    const linked = await api.json((client) =>
      client.api.threads[":host"][":threadId"].$get({ param, query: { on: "today" } }),
    );
    if (linked.ok) return { ok: true, value: linked.value.view };
    if (!isMissing(linked)) return linked;
  }
  const others = [...new Set(emails)].filter((email) => email !== ownEmail && isAddress(email));
  if (others.length === 0) return { ok: true, value: null };
  const query = { email: others.slice(0, mostEmails) };
  const found = await api.json((client) => client.api.cases.$get({ query }));
  if (!found.ok) return found;
  const [first, ...more] = found.value.cases.toSorted(byUrgency);
  if (!first) return { ok: true, value: null };
  if (threadId !== null && more.length === 0) {
    // Not remembering costs a search next time, and nothing else.
    void linkThread(deps, { host, threadId, caseId: first.id });
  }
  return caseView(api, { id: first.id });
};
