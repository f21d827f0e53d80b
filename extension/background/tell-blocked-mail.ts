import type { CaseId } from "@impaye/shared/ids";
import { overrideFor } from "@impaye/shared/tone/override-for";

import type { Outcome } from "../backend.ts";
import { localDay } from "../locales/moments.ts";
import type { BlockedMail } from "./blocked-mails.ts";
import { caseOfThread } from "./case-of-thread.ts";

/**
 * Puts on the timeline which rules of the tone guard a mail left in spite of, where it belongs to a
 * case and a rule blocks towards that case's debtor. Resolves with the case; null: nothing to tell.
 */
export const tellBlockedMail = async (
  { api, ownEmail, linked }: Parameters<typeof caseOfThread>[0],
  { id: eventId, host, threadId, emails, at, tone: said }: BlockedMail,
): Promise<Outcome<CaseId | null>> => {
  const found = await caseOfThread(
    { api, ownEmail, linked },
    { host, threadId, emails, on: localDay(at) },
  );
  if (!found.ok) return found;
  if (found.value === null) return { ok: true, value: null };
  const { case: kase, contact } = found.value;
  const tone = overrideFor(said, { kind: contact.kind, jurisdiction: kase.jurisdiction });
  if (tone === null) return { ok: true, value: null };
  const json = { id: eventId, type: "mail.sent", at, body: { tone } } as const;
  const told = await api.json((client) =>
    client.api.cases[":id"].events.$post({ param: { id: kase.id }, json }),
  );
  return told.ok ? { ok: true, value: kase.id } : told;
};
