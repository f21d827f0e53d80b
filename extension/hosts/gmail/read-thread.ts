import { addressesIn, oneAddressIn, uniquePeople } from "../addresses.ts";
import { findAll, findAround, findFirst } from "../find-first.ts";
import type { Person, Thread } from "../host.ts";
import { isShown } from "../is-shown.ts";
import * as selectors from "./selectors.ts";
import { threadIdOf } from "./thread-id.ts";

/** What an open thread's reader needs to know about the composes: to leave them out. */
export type IsInCompose = (element: Element) => boolean;

/** The heading's text with its emoji, on one line. */
export const subjectText = (heading: Element): string | null => {
  // Safe: a clone of an element is an element.
  const copy = heading.cloneNode(true) as Element;
  for (const emoji of copy.querySelectorAll("img[data-emoji]")) {
    emoji.replaceWith(emoji.getAttribute("data-emoji") ?? "");
  }
  const text = (copy.textContent ?? "").replaceAll(/\s+/gu, " ").trim().slice(0, 1_000);
  return text === "" ? null : text;
};

/** From `Subject - me@mine.fr - Product`: the last part that is an address and nothing else. */
const accountInTitle = (title: string): string | null =>
  title
    .split(" - ")
    .map((piece) => piece.trim())
    .findLast((piece) => oneAddressIn(piece) === piece.toLowerCase())
    ?.toLowerCase() ?? null;

const readAccount = (document: Document): { account: string | null; from: string } => {
  const account = accountInTitle(document.title);
  if (account !== null) return { account, from: "document.title" };
  const menu = findFirst(document, selectors.accountMenu);
  const label = menu?.element.getAttribute("aria-label") ?? "";
  return { account: oneAddressIn(label), from: menu?.candidate ?? "" };
};

export const personOf = (element: Element): Person[] => {
  const [email] = addressesIn(element.getAttribute("email") ?? "");
  if (email === undefined) return [];
  const name = (element.getAttribute("name") ?? "").trim().slice(0, 200);
  return [{ email, name: name === "" || name.toLowerCase() === email ? null : name }];
};

/** The messages that are being read. */
export const shownMessages = (document: Document): HTMLElement[] => {
  const heading = findFirst(document, selectors.heading, isShown);
  const root = heading
    ? findAround(heading.element, selectors.threadRoot)?.element
    : findFirst(document, selectors.threadRoot, isShown)?.element;
  // Without a heading the generic list could be the mailbox's own.
  const wanted = heading
    ? selectors.messages
    : { ...selectors.messages, candidates: selectors.messages.candidates.slice(0, 2) };
  return root ? findAll(root, wanted, isShown).elements : [];
};

/** The thread that the page shows, or null when it shows none. */
export const readThread = (document: Document, isInCompose: IsInCompose): Thread | null => {
  const heading = findFirst(document, selectors.heading, isShown);
  const subject = findFirst(document, selectors.subject, isShown);
  const messages = shownMessages(document);
  if (!heading && !subject && messages.length === 0) return null;

  const matched: Record<string, string> = {};
  const people = (wanted: typeof selectors.senders): Person[] => {
    const found = messages.map((message) => findAll(message, wanted, (one) => !isInCompose(one)));
    const candidate = found.find((one) => one.candidate !== null)?.candidate;
    if (candidate) matched[wanted.key] = candidate;
    return found.flatMap(({ elements }) => elements.flatMap(personOf));
  };
  const { account, from } = readAccount(document);
  if (account !== null) matched["account"] = from;
  if (heading) matched["thread"] = heading.candidate;
  if (subject) matched["subject"] = subject.candidate;
  return {
    id: heading ? threadIdOf(heading.element) : null,
    subject: subject && subjectText(subject.element),
    participants: uniquePeople(
      [...people(selectors.senders), ...people(selectors.receivers)],
      account,
    ),
    account,
    matched,
  };
};
