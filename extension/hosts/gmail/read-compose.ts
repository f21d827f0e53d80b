import { addressesIn } from "../addresses.ts";
import { findAll, findAround, findFirst } from "../find-first.ts";
import type { Compose } from "../host.ts";
import { isShown } from "../is-shown.ts";
import { proposeSubject } from "../propose-subject.ts";
import * as selectors from "./selectors.ts";
import { fromPermanentId, threadIdOf } from "./thread-id.ts";

const editorsIn = (root: ParentNode): HTMLElement[] =>
  findAll(root, selectors.editor, isShown).elements;

/** The element around a compose and nobody else's; null for an editor that writes no mail. */
export const composeRootOf = (editor: Element): HTMLElement | null =>
  findAround(
    editor,
    selectors.composeRoot,
    (root) =>
      editorsIn(root).length === 1 && findFirst(root, selectors.sendButton, isShown) !== null,
  )?.element ?? null;

/** The editors in which a mail is being written: not chats, not the signature's settings. */
export const composeEditors = (document: Document): HTMLElement[] =>
  editorsIn(document).filter((editor) => composeRootOf(editor) !== null);

const valueOf = (element: Element): string =>
  element.getAttribute("data-hovercard-id") ??
  // Safe: the second candidate names inputs and text areas, and both have a value.
  (element as HTMLInputElement).value;

const recipientsIn = (root: Element): string[] => [
  ...new Set(
    ["to", "cc", "bcc"].flatMap((name) =>
      findAll(root, selectors.chips(name)).elements.flatMap((one) => addressesIn(valueOf(one))),
    ),
  ),
];

const threadIdIn = (root: Element): string | null => {
  const { ownerDocument } = root;
  const heading = findFirst(ownerDocument, selectors.heading, isShown)?.element;
  const field = findFirst(root, selectors.threadField)?.element;
  // Safe: the only candidate names an input.
  const draftOf = (field as HTMLInputElement | undefined)?.value ?? null;
  const answered = fromPermanentId(draftOf);
  if (answered !== null) return answered;
  if (!heading) return null;
  // A thread begun here has a local id, which only the open thread's heading can translate.
  const isOpenThread =
    draftOf !== null && draftOf.replace("#", "") === heading.getAttribute("data-thread-perm-id");
  const isInside = root.closest("[role=listitem], .ip.adB") !== null;
  return isOpenThread || isInside ? threadIdOf(heading) : null;
};

const hasContent = (node: Node): boolean =>
  (node.textContent ?? "").trim() !== "" || (node.nodeType === 1 && node.nodeName === "IMG");

/** The frame around signature or quote, as far out as it holds nothing that the user wrote. */
const insertionPointIn = (editor: HTMLElement): Node | null => {
  const found = findFirst(editor, selectors.notOurs)?.element;
  if (!found) return null;
  let point: Node = found;
  while (point.parentNode && point.parentNode !== editor) {
    const before = [...point.parentNode.childNodes].slice(
      0,
      // Safe: a node is among its parent's children.
      [...point.parentNode.childNodes].indexOf(point as ChildNode),
    );
    if (before.some(hasContent)) break;
    point = point.parentNode;
  }
  return point;
};

/** What Gmail's compose around this editor says, read anew at each call. */
export const composeAt = (editor: HTMLElement, key: string): Compose => {
  const root = (): Element => composeRootOf(editor) ?? editor;
  const subjectField = (): HTMLInputElement | null =>
    // Safe: the candidates name inputs.
    (findFirst(root(), selectors.subjectField, isShown)?.element ??
      null) as HTMLInputElement | null;
  return {
    key,
    editor,
    threadId: () => threadIdIn(root()),
    recipients: () => recipientsIn(root()),
    subject: () => subjectField()?.value ?? null,
    proposeSubject: (subject) => proposeSubject(subjectField, subject),
    insertionPoint: () => insertionPointIn(editor),
  };
};
