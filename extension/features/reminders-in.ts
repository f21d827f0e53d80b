import type { Compose } from "../hosts/host.ts";
import type { ReminderId } from "@impaye/shared/ids";

const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/;

/**
 * The reminders that stand in what the user writes, not in what he quotes: by the marks that
 * `putInEditor` leaves, so that a draft opened again is known too.
 */
export const remindersIn = (compose: Compose): ReminderId[] => {
  const { editor } = compose;
  const end = compose.insertionPoint();
  const marked = editor.querySelectorAll("[data-impaye], [id^='impaye-']");
  const ids = [...marked].flatMap((element): ReminderId[] => {
    const quoted =
      element.closest("blockquote") !== null ||
      (end !== null &&
        (end.compareDocumentPosition(element) & element.DOCUMENT_POSITION_PRECEDING) === 0);
    const id = uuid.exec(element.getAttribute("data-impaye") ?? element.id)?.[0];
    return quoted || id === undefined ? [] : [id as ReminderId];
  });
  return [...new Set(ids)].slice(0, 20);
};
