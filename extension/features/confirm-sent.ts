import type { SendIntent } from "../hosts/host.ts";
import { readDraft } from "../hosts/read-draft.ts";
import { readBack } from "../hosts/put-in-editor.ts";
import type { Feature } from "./feature.ts";
import { letterIn } from "./letter-in.ts";
import { remindersIn } from "./reminders-in.ts";

/**
 * Notices that the user sends a mail: with a reminder in it, what is left of that at this moment;
 * without one, which other letter of ours is in it and what the tone guard may have against it.
 * Whether the mail page then really sends is seen by the background.
 */
export const confirmSent: Feature = {
  id: "confirm-sent",
  start({ host, page, signal, guarded, tell }) {
    const intended = guarded(({ compose, at }: SendIntent) => {
      const left = remindersIn(compose).filter((id) => readBack(compose, id).present);
      const to = compose.recipients();
      const { thread, tone } = page.state();
      const subject = compose.subject() ?? thread?.subject ?? "";
      const written = { text: readDraft(compose), accepted: tone?.accepted ?? [] };
      if (left.length === 0) {
        const threadId = compose.threadId();
        const inThread = threadId !== null && threadId === thread?.id ? thread.participants : [];
        const emails = [...new Set([...to, ...inThread.map(({ email }) => email)])];
        const { key: draft } = compose;
        const letter = letterIn(compose);
        const mail = { host: host.id, threadId, draft, at, to, subject, emails, letter };
        void tell("mailIntended", { ...mail, ...written });
        return;
      }
      void tell("sendIntended", {
        reminderIds: left,
        at,
        to,
        subject,
        ...written,
        pixelKept: left.every((id) => readBack(compose, id).pixelPresent),
      });
    });
    host.onSendIntent(intended, signal);
  },
};
