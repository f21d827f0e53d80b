import type { Compose } from "../hosts/host.ts";
import type { ReminderId } from "@impaye/shared/ids";

import { marksIn } from "./marks-in.ts";

// A letter's mark ends with such an id too: its case's.
const reminderMark = /^(?:impaye-(?:pixel-)?)?([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})/;

/** The reminders that stand in what the user writes, at most 20. */
export const remindersIn = (compose: Compose): ReminderId[] => {
  const ids = marksIn(compose).flatMap((mark): ReminderId[] => {
    const id = reminderMark.exec(mark)?.[1];
    return id === undefined ? [] : [id as ReminderId];
  });
  return [...new Set(ids)].slice(0, 20);
};
