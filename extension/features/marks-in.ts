import type { Compose } from "../hosts/host.ts";

/**
 * The marks of what we put in a compose, as `putInEditor` leaves them: in what the user writes, not in
 * what he quotes, so that a draft opened again is known too.
 */
export const marksIn = (compose: Compose): string[] => {
  const { editor } = compose;
  const end = compose.insertionPoint();
  const marked = editor.querySelectorAll("[data-impaye], [id^='impaye-']");
  return [...marked].flatMap((element) => {
    const quoted =
      element.closest("blockquote") !== null ||
      (end !== null &&
        (end.compareDocumentPosition(element) & element.DOCUMENT_POSITION_PRECEDING) === 0);
    return quoted ? [] : [element.getAttribute("data-impaye") ?? element.id];
  });
};
