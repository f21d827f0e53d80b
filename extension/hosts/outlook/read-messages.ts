import { beginningOf } from "../beginning-of.ts";
import { findAll, findFirst } from "../find-first.ts";
import type { Message } from "../host.ts";
import { readPeople } from "./read-people.ts";
import { findBodies, findPane, readSubject, textOf } from "./read-thread.ts";
import { messageHead, sentAt } from "./selectors.ts";

const named = /^MSG_([\x21-\x7e]{1,400})_FROM$/u;

/** What stands around a text and its head, and around no other message's. */
const messageAround = (body: Element, pane: Element): { root: Element; head: Element } | null => {
  for (let root = body.parentElement; root && pane.contains(root); root = root.parentElement) {
    const heads = findAll(root, messageHead, (head) => !body.contains(head)).elements;
    const [head, ...others] = heads;
    if (head) return others.length === 0 ? { root, head } : null;
  }
  return null;
};

/** The messages of the open conversation whose text is shown, in page order. */
export const readMessages = (document: Document, written: readonly Element[]): Message[] => {
  const open = findPane(document)?.element;
  if (!open) return [];
  const bodies = findBodies(open).filter((body) => !written.some((part) => part.contains(body)));
  const heads = findAll(
    open,
    messageHead,
    (head) => ![...bodies, ...written].some((content) => content.contains(head)),
  ).elements;
  // A conversation's subject is that of its first message, if that is shown.
  const heading =
    heads.length === bodies.length ? readSubject(open, [...bodies, ...written]) : null;
  return bodies.flatMap((body, index): Message[] => {
    const around = messageAround(body, open);
    const id = named.exec(around?.head.id ?? "")?.[1];
    if (!around || id === undefined) return [];
    const shownAt = findFirst(around.root, sentAt)?.element.textContent?.trim().slice(0, 200);
    return [
      {
        id,
        from: readPeople(around.head, [])[0] ?? null,
        subject: index === 0 && heading ? textOf(heading.element) : null,
        shownAt: shownAt || null,
        text: beginningOf(body),
      },
    ];
  });
};
