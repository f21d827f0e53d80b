import type { Compose, Thread } from "../hosts/host.ts";
import { readDraft } from "../hosts/read-draft.ts";
import { chooseCompose } from "./choose-compose.ts";

const isBlank = (compose: Compose): boolean =>
  compose.recipients().length === 0 &&
  (compose.subject() ?? "").trim() === "" &&
  readDraft(compose) === "";

/**
 * The open compose that something written about this thread may be put in. A new message is about it
 * when it goes to somebody in it, when it is blank and the last one used, or when `mine` says that
 * our own insertion stands there already: a mail to nobody yet may be meant for anybody. Null when a
 * reply has to be opened first.
 */
export const composeToFill = (
  composes: Compose[],
  thread: Thread | null,
  lastUsed: Element | null,
  mine: Element | null,
): Compose | null => {
  const mayTake = (compose: Compose): boolean =>
    thread === null ||
    compose.editor === mine ||
    compose.threadId() !== null ||
    compose.recipients().length > 0 ||
    (compose.editor === lastUsed && isBlank(compose));
  return chooseCompose(composes.filter(mayTake), thread, mine ?? lastUsed);
};
