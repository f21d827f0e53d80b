import { oneAddressIn, uniquePeople } from "../addresses.ts";
import { findAll, findFirst } from "../find-first.ts";
import type { Found } from "../find-first.ts";
import { HostChangedError } from "../host.ts";
import type { Thread } from "../host.ts";
import { isShown } from "../is-shown.ts";
import { readPeople } from "./read-people.ts";
import { account, conversation, messageBody, pane, threadSubject } from "./selectors.ts";

const readPath = /^\/mail\/(?:\d+\/)?deeplink\/read\/(?<id>[^/]+)/u;
const itemPath = /^\/mail\/.*\/id\//u;
const printable = /^[\x21-\x7e]{1,500}$/u;
const maxSubject = 500;

/** The pane that shows a conversation or one message; null in a list, whatever row is selected. */
export const findPane = (document: Document): Found | null => findFirst(document, pane, isShown);

/** The texts of the messages in the pane, whichever candidate finds them. */
export const findBodies = (open: ParentNode): HTMLElement[] => {
  const selector = messageBody.candidates.map((candidate) => candidate.selector).join(", ");
  const found = [...open.querySelectorAll<HTMLElement>(selector)];
  return found.filter((body) => !body.parentElement?.closest(selector));
};

const valid = (id: string | null): string | null => (id !== null && printable.test(id) ? id : null);

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
};

/** One message alone has no conversation id in its page: its own id stands in the address. */
const idInAddress = ({ pathname, search }: Location): string | null => {
  const inPath = decoded(readPath.exec(pathname)?.groups?.["id"] ?? "");
  return valid(inPath || new URLSearchParams(search).get("ItemID"));
};

const idInPage = (document: Document, open: Found): { id: string | null; by: string | null } => {
  const own = open.element.getAttribute("data-convid");
  if (own) return { id: valid(own), by: `${open.candidate}[data-convid]` };
  const { elements, candidate } = findAll(document, conversation);
  const ids = new Set(elements.map((element) => element.getAttribute("data-convid")));
  const [only = null] = ids;
  // Several marked rows, or none and several conversations: any of them would be a guess.
  return ids.size === 1 ? { id: valid(only), by: candidate } : { id: null, by: null };
};

const readAccount = (document: Document): { email: string | null; by: string | null } => {
  const { elements, candidate } = findAll(document, account);
  const texts = elements.map(
    (element) => element.getAttribute("title") ?? element.getAttribute("aria-label") ?? "",
  );
  const email = oneAddressIn(texts.join(" "));
  return { email, by: email === null ? null : candidate };
};

/** The heading of the conversation, outside of its messages' texts. */
export const readSubject = (open: Element, contents: readonly Element[]): Found | null => {
  const [body] = findBodies(open);
  return findFirst(
    open,
    threadSubject,
    (element) =>
      isShown(element) &&
      !contents.some((content) => content.contains(element)) &&
      !(element.textContent ?? "").includes("@") &&
      // What follows the first text belongs to a message.
      (!body || (body.compareDocumentPosition(element) & body.DOCUMENT_POSITION_PRECEDING) !== 0),
  );
};

export const textOf = (heading: HTMLElement): string | null => {
  // Buttons may stand inside the heading, and long subjects are cut there.
  const titled = heading.title || heading.querySelector<HTMLElement>("span[title]")?.title;
  return (titled || heading.textContent || "").trim().slice(0, maxSubject) || null;
};

const known = (matched: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(matched).flatMap(([key, by]) => (by === null ? [] : [[key, by]])),
  );

/**
 * What the open conversation shows; null when there is no pane. `written` is what belongs to mails
 * being written. An account that cannot be told stays among the participants.
 */
export const readThread = (document: Document, written: readonly Element[]): Thread | null => {
  const open = findPane(document);
  if (!open) return null;
  const { location } = document;
  const bodies = findBodies(open.element);
  const contents = [...bodies, ...written];
  const { id, by } = readPath.test(location.pathname)
    ? { id: idInAddress(location), by: "address" }
    : idInPage(document, open);
  const subject = readSubject(open.element, contents);
  const owner = readAccount(document);
  // Without a known text everything might be text: then nobody is named rather than somebody wrong.
  const people = bodies.length === 0 ? [] : readPeople(open.element, contents);
  return {
    id,
    subject: subject && textOf(subject.element),
    participants: uniquePeople(people, owner.email),
    account: owner.email,
    matched: known({
      pane: open.candidate,
      id: id === null ? null : by,
      subject: subject?.candidate ?? null,
      account: owner.by,
      "message-body": findFirst(open.element, messageBody)?.candidate ?? null,
    }),
  };
};

/** The address of an item that should be in the page and is not; null when nothing is missing. */
export const missingItem = (document: Document): string | null => {
  const { href, pathname } = document.location;
  if (findPane(document)) return null;
  if (readPath.test(pathname)) return href;
  if (!itemPath.test(pathname)) return null;
  // The address may outlive its item (deleted, several rows marked), but not in an unknown page.
  const listGone = findFirst(document, conversation) === null;
  return listGone || findFirst(document, messageBody, isShown) ? href : null;
};

/** The pane, or `HostChangedError`. */
export const requirePane = (document: Document): HTMLElement => {
  const open = findPane(document);
  if (!open) throw new HostChangedError("outlook", pane.key);
  return open.element;
};
