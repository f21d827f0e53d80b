import { composeKeys } from "../compose-keys.ts";
import { HostChangedError } from "../host.ts";
import type { Compose, MailHost, Thread } from "../host.ts";
import { makeRoom } from "../make-room.ts";
import { onPageChange } from "../on-page-change.ts";
import { onSendGesture } from "../on-send-gesture.ts";
import { overdue } from "../overdue.ts";
import { press } from "../press.ts";
import { waitFor } from "../wait-for.ts";
import { findReplyButton } from "./find-reply-button.ts";
import {
  composeParts,
  findEditors,
  findRoot,
  findSendButton,
  readCompose,
} from "./read-composes.ts";
import { readMessages } from "./read-messages.ts";
import { findBodies, findPane, missingItem, readThread, requirePane } from "./read-thread.ts";
import { editor as editorSelectors, pane } from "./selectors.ts";

const openReplyMs = 5_000;

/**
 * Outlook on the web, in one document: the mailbox, one message alone, or a pop-out window (where no
 * thread is ever open). `now` is in milliseconds and only measures how long a page may draw.
 */
export const createOutlookHost = (
  document: Document,
  now: () => number = () => performance.now(),
): MailHost => {
  const keyOf = composeKeys("outlook");
  const isOverdue = overdue(now);
  const thread = (): Thread | null => {
    if (isOverdue(missingItem(document))) throw new HostChangedError("outlook", pane.key);
    return readThread(document, composeParts(document));
  };
  const composes = (): Compose[] =>
    findEditors(document).map((editor) =>
      readCompose(editor, keyOf(editor), () =>
        findPane(document)?.element.contains(editor) ? (thread()?.id ?? null) : null,
      ),
    );
  const replyIn = (open: Element): Compose | null =>
    composes().find(({ editor }) => open.contains(editor)) ?? null;

  const openReply = async (signal: AbortSignal): Promise<Compose> => {
    signal.throwIfAborted();
    const open = requirePane(document);
    const already = replyIn(open);
    if (already) return already;
    const before = new Set(findEditors(document));
    press(findReplyButton(open, composeParts(document)));
    // Some users have replies open outside of the pane.
    const opened = (): Compose | null =>
      replyIn(findPane(document)?.element ?? open) ??
      composes().find(({ editor }) => !before.has(editor)) ??
      null;
    const reply = await waitFor(document, opened, { ms: openReplyMs, signal });
    if (!reply) throw new HostChangedError("outlook", editorSelectors.key);
    return reply;
  };

  return {
    id: "outlook",
    thread,
    composes,
    messages: () => readMessages(document, composeParts(document)),
    openReply,
    onChange: (changed, signal) => onPageChange(document, changed, signal),
    onSendIntent: (intended, signal) =>
      onSendGesture(
        document,
        {
          composes,
          rootOf: ({ editor }) => findRoot(editor),
          sendButtonOf: ({ editor }) => findSendButton(findRoot(editor) ?? editor),
        },
        intended,
        signal,
      ),
    shownImages: () => {
      const open = findPane(document);
      if (!open) return [];
      const written = composeParts(document);
      return findBodies(open.element)
        .flatMap((text) => Array.from(text.querySelectorAll("img")))
        .filter((image) => !written.some((part) => part.contains(image)));
    },
    makeRoom: (pixels) => makeRoom(document, pixels),
  };
};
