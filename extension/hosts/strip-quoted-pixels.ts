import type { ReminderId } from "@impaye/shared/ids";

const originOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).origin : null);

/** Direct, or as Gmail's image proxy writes it: the true address behind `#`. */
const comesFrom = (src: string, origin: string): boolean => {
  if (originOf(src) === origin) return true;
  const hash = src.indexOf("#");
  return hash !== -1 && originOf(src.slice(hash + 1)) === origin;
};

/**
 * Removes the images of our server from an editor, except those of the reminder being written, so
 * that older reminders quoted in a reply do not report its reader. Returns how many were removed.
 */
export const stripQuotedPixels = (
  editor: HTMLElement,
  serverOrigin: string,
  keepReminderId: ReminderId | null,
): number => {
  const current = (image: Element): boolean =>
    keepReminderId !== null &&
    image.closest(
      `[id="impaye-${keepReminderId}"], [data-impaye="${keepReminderId}"], [id="impaye-pixel-${keepReminderId}"]`,
    ) !== null;
  const stale = [...editor.querySelectorAll("img")].filter(
    (image) => comesFrom(image.getAttribute("src") ?? "", serverOrigin) && !current(image),
  );
  for (const image of stale) image.remove();
  const view = editor.ownerDocument.defaultView;
  if (stale.length > 0 && view) {
    editor.dispatchEvent(new view.InputEvent("input", { bubbles: true }));
  }
  return stale.length;
};
