import { addressesIn } from "../addresses.ts";
import { findAll, findAround, findFirst } from "../find-first.ts";
import type { Compose } from "../host.ts";
import { isShown } from "../is-shown.ts";
import { proposeSubject } from "../propose-subject.ts";
import {
  composeRoot,
  editor as editorSelectors,
  ownTextEnd,
  recipientField,
  sendButton,
  subjectField,
} from "./selectors.ts";

const opensMenu = (button: Element): boolean => {
  const popup = button.getAttribute("aria-haspopup");
  return popup !== null && popup !== "false";
};

/** The send button of the compose in `root`. */
export const findSendButton = (root: ParentNode): HTMLElement | null =>
  findFirst(root, sendButton, (button) => isShown(button) && !opensMenu(button))?.element ?? null;

/** The element around an editor, its fields and its buttons; null when it cannot be told. */
export const findRoot = (editor: Element): HTMLElement | null => {
  const around = findAround(editor, composeRoot)?.element;
  if (around) return around;
  let ancestor = editor.parentElement;
  for (let steps = 0; ancestor && steps < 15; steps += 1) {
    if (findSendButton(ancestor)) return ancestor;
    ancestor = ancestor.parentElement;
  }
  return null;
};

const heightOf = (element: HTMLElement): number => element.getBoundingClientRect().height;

/** The open editors, one per compose: the tallest, since fields may be editors too. */
export const findEditors = (document: Document): HTMLElement[] => {
  const { elements } = findAll(
    document,
    editorSelectors,
    (element) => isShown(element) && !element.parentElement?.closest("[contenteditable=true]"),
  );
  const byRoot = new Map<Element, HTMLElement>();
  for (const element of elements) {
    const root = findRoot(element) ?? element;
    const known = byRoot.get(root);
    if (!known || heightOf(element) > heightOf(known)) byRoot.set(root, element);
  }
  return [...byRoot.values()];
};

/** Everything in the page that belongs to a mail being written. */
export const composeParts = (document: Document): Element[] => [
  ...findEditors(document).flatMap((editor) => findRoot(editor) ?? []),
  ...document.querySelectorAll("[contenteditable=true]"),
];

/** Texts one by one: side by side, chips would run into one another. */
const textsIn = (field: Element): string[] => {
  const walker = field.ownerDocument.createTreeWalker(field, 4 /* text */);
  const texts: string[] = [];
  while (walker.nextNode() && texts.length < 2_000) texts.push(walker.currentNode.nodeValue ?? "");
  return texts;
};

const recipientsIn = (root: ParentNode, editor: Element): string[] => {
  const fields = findAll(root, recipientField, (field) => !editor.contains(field)).elements;
  const labels = fields
    .flatMap((field) => [...field.querySelectorAll("[aria-label*='@'], [title*='@']")])
    .flatMap((chip) => [chip.getAttribute("aria-label"), chip.getAttribute("title")]);
  return addressesIn([...labels, ...fields.flatMap(textsIn)].join(" ; "));
};

const subjectIn = (root: ParentNode, editor: Element): HTMLInputElement | null => {
  const fields = findAll(
    root,
    subjectField,
    (field) =>
      isShown(field) &&
      (field.compareDocumentPosition(editor) & editor.DOCUMENT_POSITION_FOLLOWING) !== 0,
  ).elements;
  // Safe: the candidates are inputs.
  return (fields.at(-1) ?? null) as HTMLInputElement | null;
};

const endOfOwnText = (editor: Element): Node | null => {
  const end = findFirst(editor, ownTextEnd)?.element ?? null;
  const line = end?.previousElementSibling;
  // Older builds draw a line before the quoted mail's header and outside of it.
  return end?.id === "divRplyFwdMsg" && line?.localName === "hr" ? line : end;
};

/** `roosterjs` keeps its undo history as copies of the content, and takes one when a word has been
 * composed. Without one of ours, the user's next undo takes the reminder out with his last words. */
const takeUndoStep = (editor: Element): void => {
  const view = editor.ownerDocument.defaultView;
  if (view) editor.dispatchEvent(new view.CompositionEvent("compositionend", { bubbles: true }));
};

/** What the compose around `editor` says. `threadId` is that of the conversation it answers. */
export const readCompose = (
  editor: HTMLElement,
  key: string,
  threadId: () => string | null,
): Compose => {
  const root = (): ParentNode => findRoot(editor) ?? editor;
  return {
    key,
    editor,
    threadId,
    recipients: () => recipientsIn(root(), editor),
    subject: () => subjectIn(root(), editor)?.value ?? null,
    proposeSubject: (subject) => proposeSubject(() => subjectIn(root(), editor), subject),
    insertionPoint: () => endOfOwnText(editor),
    takeUndoStep: () => takeUndoStep(editor),
  };
};
