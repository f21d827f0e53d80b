import { dayIn } from "@impaye/shared/dates";
import type { CaseId } from "@impaye/shared/ids";
import type { CaseView } from "@impaye/shared/schema/case";
import { emailSchema } from "@impaye/shared/schema/text";
import { derivedEventId } from "@impaye/shared/timeline/derived-event-id";
import type { NewEvent } from "@impaye/shared/timeline/event";

import type { AutomaticMails, NotedMail } from "../messages.ts";
import type { Api } from "./api.ts";
import { paramOf } from "./case-of-thread.ts";
import { mayPass } from "./problems.ts";

const mostAtOnce = 20;
const mostKnown = 1_000;

export interface AutomaticMailDeps {
  api: Api;
  now: () => number;
  /** Something new stands on this case's timeline. */
  added: (caseId: CaseId) => void;
}

const eventOf = (
  { host, mail, view }: { host: string; mail: NotedMail; view: CaseView },
  now: number,
): NewEvent => {
  const { messageId, kind, at } = mail;
  const from = emailSchema.safeParse(mail.from).data;
  // That somebody else is away, a colleague in copy, suspends nothing.
  const isClient = from !== undefined && view.contact.emails.includes(from);
  return {
    id: derivedEventId("automatic-mail", host, view.case.id, messageId),
    type: "mail.received",
    at: at === null ? now : Math.min(at, now),
    body: {
      kind,
      ...(from === undefined ? {} : { from }),
      ...(isClient && mail.returnsOn !== null ? { returnsOn: mail.returnsOn } : {}),
    },
  };
};

/**
 * Writes auto-replies and mails that came back on the timeline of the case that their thread is
 * linked to, each once, and says which of them need not be told again: none while there is no case,
 * or no server.
 */
export const createAutomaticMail = ({ api, now, added }: AutomaticMailDeps) => {
  const known = new Set<string>();

  const write = async (caseId: CaseId, event: NewEvent): Promise<boolean> => {
    if (known.has(event.id)) return true;
    const outcome = await api.json((client) =>
      client.api.cases[":id"].events.$post({ param: { id: caseId }, json: event }),
    );
    if (outcome.ok) added(caseId);
    // Written before, seen at another moment, or never to be taken: either way it is settled.
    else if (outcome.problem.kind !== "refused" || mayPass(outcome.problem)) return false;
    if (known.size > mostKnown) known.clear();
    known.add(event.id);
    return true;
  };

  return async ({ host, threadId, mails }: AutomaticMails): Promise<string[]> => {
    const on = dayIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, now());
    const linked = await api.json((client) =>
      client.api.threads[":host"][":threadId"].$get({
        param: paramOf({ host, threadId }),
        query: { on },
      }),
    );
    if (!linked.ok || linked.value.view === null) return [];
    const { view } = linked.value;
    const settled: string[] = [];
    for (const mail of mails.slice(0, mostAtOnce)) {
      const isSettled = await write(view.case.id, eventOf({ host, mail, view }, now()));
      if (isSettled) settled.push(mail.messageId);
    }
    return settled;
  };
};
