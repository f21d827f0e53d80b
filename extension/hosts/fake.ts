import { addressesIn, uniquePeople } from "./addresses.ts";
import { beginningOf } from "./beginning-of.ts";
import { composeKeys } from "./compose-keys.ts";
import { findAll, findFirst, findRequired } from "./find-first.ts";
import type { Wanted } from "./find-first.ts";
import { HostChangedError } from "./host.ts";
import type { Compose, MailHost, Message, Person, Thread } from "./host.ts";
import { isShown } from "./is-shown.ts";
import { makeRoom } from "./make-room.ts";
import { onPageChange } from "./on-page-change.ts";
import { onSendGesture } from "./on-send-gesture.ts";
import { overdue } from "./overdue.ts";
import { press } from "./press.ts";
import { proposeSubject } from "./propose-subject.ts";
import { waitFor } from "./wait-for.ts";

const part = (key: string): Wanted => ({
  key,
  candidates: [{ selector: `[data-mail="${key}"]`, since: "2026", why: "our own page" }],
});

const text = (root: ParentNode, key: string): string | null =>
  findFirst(root, part(key), isShown)?.element.textContent?.trim() ?? null;

const peopleIn = (message: HTMLElement): Person[] => [
  ...addressesIn(message.getAttribute("data-from") ?? "").map((email) => ({
    email,
    name: message.getAttribute("data-from-name"),
  })),
  ...addressesIn(message.getAttribute("data-to") ?? "").map((email) => ({ email, name: null })),
];

/**
 * A mail page of our own (`fixtures/fake`), for the tests of features and as the second witness that
 * `MailHost` is an interface. `now` is in milliseconds.
 */
export const createFakeHost = (
  document: Document,
  now: () => number = () => performance.now(),
): MailHost => {
  const keyOf = composeKeys("fake");
  const isOverdue = overdue(now);

  const thread = (): Thread | null => {
    const found = findFirst(document, part("thread"), isShown);
    const hash = document.defaultView?.location?.hash ?? "";
    const missing = found === null && hash.startsWith("#thread/");
    if (isOverdue(missing ? hash : null)) throw new HostChangedError("fake", "thread");
    if (!found) return null;
    const account = text(document, "account");
    const messages = findAll(found.element, part("message")).elements;
    return {
      id: found.element.getAttribute("data-thread-id"),
      subject: text(found.element, "thread-subject"),
      participants: uniquePeople(messages.flatMap(peopleIn), account),
      account,
      matched: { thread: found.candidate },
    };
  };

  const messages = (): Message[] => {
    const found = findFirst(document, part("thread"), isShown);
    const shown = found ? findAll(found.element, part("message"), isShown).elements : [];
    return shown.flatMap((message, index): Message[] => {
      const id = message.getAttribute("data-message-id");
      if (id === null) return [];
      return [
        {
          id,
          from: peopleIn(message)[0] ?? null,
          subject: index === 0 && found ? text(found.element, "thread-subject") : null,
          shownAt: message.getAttribute("data-sent"),
          text: beginningOf(message),
        },
      ];
    });
  };

  const composeIn = (root: HTMLElement): Compose => {
    const field = (key: string): HTMLInputElement | null =>
      // Safe: our own page has inputs there.
      (findFirst(root, part(key), isShown)?.element ?? null) as HTMLInputElement | null;
    const editor = findRequired("fake", root, part("editor")).element;
    return {
      key: keyOf(editor),
      editor,
      threadId: () => root.getAttribute("data-thread-id"),
      recipients: () => addressesIn(field("to")?.value ?? root.getAttribute("data-to") ?? ""),
      subject: () => field("subject")?.value ?? null,
      proposeSubject: (subject) => proposeSubject(() => field("subject"), subject),
      insertionPoint: () => editor.querySelector('[data-mail="signature"], [data-mail="quote"]'),
    };
  };

  const roots = (): HTMLElement[] => findAll(document, part("compose"), isShown).elements;
  const composes = (): Compose[] => roots().map(composeIn);
  const openedReply = (): Compose | null => {
    const id = thread()?.id ?? null;
    return id === null ? null : (composes().find((compose) => compose.threadId() === id) ?? null);
  };
  const rootOf = (compose: Compose): Element | null =>
    compose.editor.closest('[data-mail="compose"]');

  return {
    id: "fake",
    thread,
    composes,
    messages,
    openReply: async (signal) => {
      signal.throwIfAborted();
      const open = openedReply();
      if (open) return open;
      press(findRequired("fake", document, part("reply"), isShown).element);
      const opened = await waitFor(document, openedReply, { ms: 5_000, signal });
      if (!opened) throw new HostChangedError("fake", "editor");
      return opened;
    },
    onChange: (changed, signal) => onPageChange(document, changed, signal),
    onSendIntent: (intended, signal) =>
      onSendGesture(
        document,
        {
          composes,
          rootOf,
          sendButtonOf: (compose) => {
            const root = rootOf(compose);
            return root && (findFirst(root, part("send"))?.element ?? null);
          },
        },
        intended,
        signal,
      ),
    shownImages: () =>
      findAll(document, part("message"), isShown).elements.flatMap((message) =>
        Array.from(message.querySelectorAll("img")),
      ),
    makeRoom: (pixels) => makeRoom(document, pixels),
  };
};
