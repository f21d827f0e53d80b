import type { SendIntent } from "../hosts/host.ts";
import { readDraft } from "../hosts/read-draft.ts";
import { readBack } from "../hosts/put-in-editor.ts";
import type { Feature } from "./feature.ts";
import { remindersIn } from "./reminders-in.ts";

/**
 * Notices that the user sends a mail with a reminder in it, and what is left of the reminder at that
 * moment. Whether the mail page then really sends is seen by the background.
 */
export const confirmSent: Feature = {
  id: "confirm-sent",
  start({ host, page, signal, guarded, tell }) {
    const intended = guarded(({ compose, at }: SendIntent) => {
      const left = remindersIn(compose).filter((id) => readBack(compose, id).present);
      if (left.length === 0) return;
      void tell("sendIntended", {
        reminderIds: left,
        at,
        to: compose.recipients(),
        subject: compose.subject() ?? page.state().thread?.subject ?? "",
        text: readDraft(compose),
        accepted: page.state().tone?.accepted ?? [],
        pixelKept: left.every((id) => readBack(compose, id).pixelPresent),
      });
    });
    host.onSendIntent(intended, signal);
  },
};
