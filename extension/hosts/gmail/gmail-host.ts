import { composeKeys } from "../compose-keys.ts";
import { findAll, findFirst } from "../find-first.ts";
import { HostChangedError } from "../host.ts";
import type { Compose, MailHost, Thread } from "../host.ts";
import { isShown } from "../is-shown.ts";
import { makeRoom } from "../make-room.ts";
import { onPageChange } from "../on-page-change.ts";
import { onSendGesture } from "../on-send-gesture.ts";
import { overdue } from "../overdue.ts";
import { press } from "../press.ts";
import { waitFor } from "../wait-for.ts";
import { composeAt, composeEditors, composeRootOf } from "./read-compose.ts";
import { readMessages } from "./read-messages.ts";
import { readThread, shownMessages } from "./read-thread.ts";
import * as selectors from "./selectors.ts";

// Gmail writes a thread's id in its addresses in an alphabet without vowels; labels have vowels.
const threadAddress = /\/[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz]{24,}$/u;
const maxImages = 500;

/** Gmail, also in its popped-out windows. `now` is in milliseconds. */
export const createGmailHost = (
  document: Document,
  now: () => number = () => performance.now(),
): MailHost => {
  const keyOf = composeKeys("gmail");
  const isOverdue = overdue(now);

  const composes = (): Compose[] =>
    composeEditors(document).map((editor) => composeAt(editor, keyOf(editor)));

  const composeTest = (): ((element: Element) => boolean) => {
    const roots = composeEditors(document).map(composeRootOf);
    return (element) => roots.some((root) => root?.contains(element) === true);
  };

  const thread = (): Thread | null => {
    const read = readThread(document, composeTest());
    const address = document.defaultView?.location.hash.split("?")[0] ?? "";
    const missing = read === null && threadAddress.test(address);
    if (isOverdue(missing ? address : null)) {
      throw new HostChangedError("gmail", selectors.heading.key);
    }
    return read;
  };

  const openedReply = (): Compose | null => {
    const id = thread()?.id ?? null;
    const messages = shownMessages(document);
    return (
      composes().find(
        (compose) =>
          (id !== null && compose.threadId() === id) ||
          messages.some((message) => message.contains(compose.editor)),
      ) ?? null
    );
  };

  const openReply = async (signal: AbortSignal): Promise<Compose> => {
    signal.throwIfAborted();
    const open = openedReply();
    if (open) return open;
    const isInCompose = composeTest();
    const button =
      thread() &&
      findAll(
        document,
        selectors.replyButton,
        (element) => isShown(element) && !isInCompose(element),
      ).elements.at(-1);
    if (!button) throw new HostChangedError("gmail", selectors.replyButton.key);
    press(button);
    const opened = await waitFor(document, openedReply, { ms: 5_000, signal });
    if (!opened) throw new HostChangedError("gmail", selectors.editor.key);
    return opened;
  };

  const sendButtonOf = ({ editor }: Compose): Element | null => {
    const root = composeRootOf(editor);
    return root && (findFirst(root, selectors.sendButton, isShown)?.element ?? null);
  };

  return {
    id: "gmail",
    thread,
    composes,
    messages: () => readMessages(document, composeTest()),
    openReply,
    onChange: (changed, signal) => onPageChange(document, changed, signal),
    onSendIntent: (intended, signal) =>
      onSendGesture(
        document,
        { composes, rootOf: ({ editor }) => composeRootOf(editor), sendButtonOf },
        intended,
        signal,
      ),
    shownImages: () => {
      const isInCompose = composeTest();
      return shownMessages(document)
        .flatMap((message) => Array.from(message.querySelectorAll("img")))
        .filter((image) => !isInCompose(image))
        .slice(0, maxImages);
    },
    makeRoom: (pixels) => makeRoom(document, pixels),
  };
};
