import { browser } from "wxt/browser";

import { type BackgroundMessages, mailPageMessages } from "../messages.ts";
import { onMessage } from "../messaging.ts";
import type { Handlers } from "./handlers.ts";

const forMailPages: ReadonlySet<keyof BackgroundMessages> = new Set(mailPageMessages);

/** Whether a sender may have a message answered: our own pages any, content scripts a few. */
export const mayAsk = (
  name: keyof BackgroundMessages,
  sender: { id?: string | undefined; url?: string | undefined },
): boolean =>
  sender.id === browser.runtime.id &&
  (forMailPages.has(name) || (sender.url ?? "").startsWith(browser.runtime.getURL("/")));

/** Call before the first `await` of a start, or a sleeping service worker is not woken. */
export const answerMessages = (handlers: Handlers): void => {
  for (const [name, handle] of Object.entries(handlers)) {
    // The keys of Handlers are the names of messages, and each handler takes its message's input.
    onMessage(name as "session", ({ sender, data }) => {
      if (!mayAsk(name as keyof BackgroundMessages, sender)) throw new Error("Not for this sender");
      return (handle as (input: unknown) => ReturnType<Handlers["session"]>)(data);
    });
  }
};
