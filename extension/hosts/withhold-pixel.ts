import type { Compose } from "./host.ts";
import { announce, measuredParts, readBack, wrapperOf } from "./put-in-editor.ts";

/** What was taken out of each editor, by mark. */
const withheld = new WeakMap<HTMLElement, Map<string, Element[]>>();

const change = (compose: Compose, alter: () => void): void => {
  compose.takeUndoStep?.();
  alter();
  announce(compose.editor);
  compose.takeUndoStep?.();
};

/** Whether this reminder has an image, in the editor or withheld from it. */
export const hasPixel = (compose: Compose, mark: string): boolean =>
  readBack(compose, mark).pixelPresent || withheld.get(compose.editor)?.has(mark) === true;

/** Takes a reminder's image out of the mail that is being written, and the notice that speaks of it. */
export const withholdPixel = (compose: Compose, mark: string): void => {
  const { editor } = compose;
  const parts = measuredParts(editor, mark);
  if (parts.length === 0) return;
  const kept = withheld.get(editor) ?? new Map<string, Element[]>();
  withheld.set(editor, kept.set(mark, parts));
  change(compose, () => {
    for (const part of parts) part.remove();
  });
};

/** Puts back what `withholdPixel` took out, as long as the reminder stands there. */
export const restorePixel = (compose: Compose, mark: string): void => {
  const parts = withheld.get(compose.editor)?.get(mark);
  const wrapper = wrapperOf(compose.editor, mark);
  if (!parts || !wrapper) return;
  withheld.get(compose.editor)?.delete(mark);
  // The user's own undo was there first.
  if (readBack(compose, mark).pixelPresent) return;
  change(compose, () => wrapper.append(...parts));
};
