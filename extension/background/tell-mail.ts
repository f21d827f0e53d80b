import type { CaseId } from "@impaye/shared/ids";
import type { CaseView } from "@impaye/shared/schema/case";
import { overrideFor } from "@impaye/shared/tone/override-for";

import type { Outcome } from "../backend.ts";
import { caseOfThread, caseView } from "./case-of-thread.ts";
import type { ToldMail } from "./leaving-mails.ts";
import { soundSent } from "./sound-sent.ts";

/** A letter was written in its case, whatever thread it left in. */
const caseOf = (
  deps: Parameters<typeof caseOfThread>[0],
  { host, threadId, emails, letter }: ToldMail,
): Promise<Outcome<CaseView | null>> =>
  letter === null
    ? caseOfThread(deps, { host, threadId, emails })
    : caseView(deps.api, { id: letter.caseId });

/**
 * Puts on the timeline that a mail left: which letter was in it, if any, and which rules of the tone
 * guard that block towards the case's debtor it left in spite of. Resolves with the case; null:
 * nothing to tell, or no case to tell it of.
 */
export const tellMail = async (
  deps: Parameters<typeof caseOfThread>[0],
  mail: ToldMail,
): Promise<Outcome<CaseId | null>> => {
  const found = await caseOf(deps, mail);
  if (!found.ok) return found;
  if (found.value === null) return { ok: true, value: null };
  const { case: kase, contact } = found.value;
  const towards = { kind: contact.kind, jurisdiction: kase.jurisdiction };
  const tone = mail.tone && overrideFor(mail.tone, towards);
  const body = bodyOf(mail, tone);
  if (body === null) return { ok: true, value: null };
  const json = { id: mail.id, type: "mail.sent", at: mail.at, body } as const;
  const told = await deps.api.json((client) =>
    client.api.cases[":id"].events.$post({ param: { id: kase.id }, json }),
  );
  return told.ok ? { ok: true, value: kase.id } : told;
};

const bodyOf = ({ letter, to, subject }: ToldMail, tone: ReturnType<typeof overrideFor>) => {
  if (letter === null) return tone && { tone };
  return {
    letter: letter.letter,
    ...soundSent({ to, subject }),
    ...(tone === null ? {} : { tone }),
  };
};
