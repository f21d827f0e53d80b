import { checkDraftTone } from "./check-draft-tone.ts";
import { checkRecipients } from "./check-recipients.ts";
import { confirmSent } from "./confirm-sent.ts";
import type { Feature } from "./feature.ts";
import { followThread } from "./follow-thread.ts";
import { ignoreOwnViews } from "./ignore-own-views.ts";
import { insertReminder } from "./insert-reminder.ts";
import { noteAutomaticMail } from "./note-automatic-mail.ts";
import { showDrawer } from "./show-drawer.ts";

/** Everything that Impayé does in a mail page. */
export const features: readonly Feature[] = [
  followThread,
  insertReminder,
  ignoreOwnViews,
  checkDraftTone,
  // Before what leaves is told of.
  checkRecipients,
  confirmSent,
  noteAutomaticMail,
  showDrawer,
];
