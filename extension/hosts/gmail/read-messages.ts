import { beginningOf } from "../beginning-of.ts";
import { findAround, findFirst } from "../find-first.ts";
import type { Message } from "../host.ts";
import { isShown } from "../is-shown.ts";
import { type IsInCompose, personOf, shownMessages, subjectText } from "./read-thread.ts";
import * as selectors from "./selectors.ts";

const printable = /^[\x21-\x7e]{1,200}$/u;

const idOf = (message: HTMLElement): string | null => {
  const holder = findFirst(message, selectors.messageId)?.element;
  const marked = [message, ...(holder ? [holder] : [])];
  const id = marked
    .map((one) => one.getAttribute("data-legacy-message-id") ?? one.getAttribute("data-message-id"))
    .find((one) => one !== null && printable.test(one));
  return id ?? null;
};

const shownAt = (message: HTMLElement): string | null => {
  const element = findFirst(message, selectors.sentAt)?.element;
  const text = (element?.title || element?.textContent || "").trim().slice(0, 200);
  return text === "" ? null : text;
};

/** Whether every message of the thread is unfolded, so that the first one shown is its first. */
const isWhole = (messages: readonly HTMLElement[]): boolean => {
  const root = messages[0] && findAround(messages[0], selectors.threadRoot)?.element;
  return root?.querySelectorAll(selectors.everyMessage).length === messages.length;
};

/** The unfolded messages of the open thread, in page order. */
export const readMessages = (document: Document, isInCompose: IsInCompose): Message[] => {
  const shown = shownMessages(document);
  const heading = isWhole(shown) ? findFirst(document, selectors.subject, isShown) : null;
  return shown.flatMap((message, index): Message[] => {
    const id = idOf(message);
    if (id === null) return [];
    const accept = (element: HTMLElement): boolean => !isInCompose(element);
    const sender = findFirst(message, selectors.senders, accept)?.element;
    const body = findFirst(message, selectors.messageBody, accept)?.element;
    return [
      {
        id,
        from: (sender && personOf(sender)[0]) ?? null,
        subject: index === 0 && heading ? subjectText(heading.element) : null,
        shownAt: shownAt(message),
        text: body ? beginningOf(body) : "",
      },
    ];
  });
};
