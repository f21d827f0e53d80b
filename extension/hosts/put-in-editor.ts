import type { Compose } from "./host.ts";
import { safeFragment } from "./safe-fragment.ts";

/** Puts the editor back as it was; does nothing when the reminder is no longer there. */
export type Undo = () => void;

// Editors drop what they do not know: Outlook's keeps `id` and `data-*`, Gmail's keeps `id`.
const wrapperId = (mark: string): string => `impaye-${mark}`;
const pixelId = (mark: string): string => `impaye-pixel-${mark}`;
const noticeId = (mark: string): string => `impaye-notice-${mark}`;
const wrappers = "div[data-impaye], div[id^='impaye-']";

const isPixel = (image: Element): boolean =>
  image.getAttribute("width") === "1" && image.getAttribute("height") === "1";

/** What of ours carries this mark; null when it is no longer there. */
export const wrapperOf = (editor: Element, mark: string): HTMLElement | null =>
  editor.querySelector<HTMLElement>(`[id="${wrapperId(mark)}"], div[data-impaye="${mark}"]`);

const pixelOf = (editor: Element, mark: string): HTMLElement | null =>
  editor.querySelector<HTMLElement>(`[id="${pixelId(mark)}"], img[data-impaye-pixel="${mark}"]`);

/** A reminder's image, behind the notice that speaks of it; empty without an image. */
export const measuredParts = (editor: Element, mark: string): Element[] => {
  const pixel = pixelOf(editor, mark);
  const notice = editor.querySelector(`[id="${noticeId(mark)}"]`);
  return pixel ? [notice, pixel].filter((part) => part !== null) : [];
};

/** Wrappers that stand in what the user writes, not in what he quotes. */
const ownWrappers = (editor: Element, end: Node | null): HTMLElement[] =>
  [...editor.querySelectorAll<HTMLElement>(wrappers)].filter(
    (wrapper) =>
      wrapper.closest("blockquote") === null &&
      (end === null ||
        (end.compareDocumentPosition(wrapper) & wrapper.DOCUMENT_POSITION_PRECEDING) !== 0),
  );

const isBlank = (range: Range): boolean =>
  range.toString().trim() === "" && range.cloneContents().querySelector("img, table, hr") === null;

const place = (editor: Element, end: Node | null, wrapper: Element): void => {
  const before = editor.ownerDocument.createRange();
  before.selectNodeContents(editor);
  if (end) before.setEndBefore(end);
  // Nothing written yet: the empty lines that the editor keeps there belong after the reminder.
  if (isBlank(before)) editor.prepend(wrapper);
  else if (end?.parentNode) end.parentNode.insertBefore(wrapper, end);
  else editor.append(wrapper);
};

/** Tells the page that its editor's content is another. */
export const announce = (editor: Element): void => {
  const view = editor.ownerDocument.defaultView;
  if (view) editor.dispatchEvent(new view.InputEvent("input", { bubbles: true }));
};

const build = (document: Document, mark: string, html: string): HTMLElement => {
  const wrapper = document.createElement("div");
  wrapper.id = wrapperId(mark);
  wrapper.setAttribute("data-impaye", mark);
  wrapper.append(safeFragment(document, html));
  const pixel = [...wrapper.querySelectorAll("img")].find(isPixel);
  if (pixel) {
    pixel.id = pixelId(mark);
    pixel.setAttribute("data-impaye-pixel", mark);
  }
  const notice = wrapper.querySelector("[data-impaye-notice]");
  if (notice) notice.id = noticeId(mark);
  return wrapper;
};

/**
 * Puts the HTML of a reminder or letter in the compose, after what the user wrote and before signature
 * and quoted text, in place of an earlier one of ours. `mark` names it, within an editor: a
 * reminder's id, or a letter's kind. The page is told by an `input` event.
 */
export const putInEditor = (
  compose: Compose,
  { mark, html }: { mark: string; html: string },
): Undo => {
  const { editor } = compose;
  const wrapper = build(editor.ownerDocument, mark, html);
  const end = compose.insertionPoint();
  const [earlier, ...more] = ownWrappers(editor, end);
  compose.takeUndoStep?.();
  for (const extra of more) extra.remove();
  if (earlier) earlier.replaceWith(wrapper);
  else place(editor, end, wrapper);
  announce(editor);
  compose.takeUndoStep?.();
  return () => {
    // Looked up anew: an editor may have put copies in the place of our nodes.
    const current = wrapperOf(editor, mark);
    if (!current) return;
    compose.takeUndoStep?.();
    if (earlier) current.replaceWith(earlier);
    else current.remove();
    announce(editor);
    compose.takeUndoStep?.();
  };
};

/** What is left of a reminder or letter in an editor, say when the user sends. */
export const readBack = (
  { editor }: Compose,
  mark: string,
): { present: boolean; pixelPresent: boolean } => ({
  present: (wrapperOf(editor, mark)?.textContent ?? "").trim() !== "",
  pixelPresent: pixelOf(editor, mark) !== null,
});
