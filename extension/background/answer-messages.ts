import { browser } from "wxt/browser";

import type { BackgroundMessages, RelayMessages } from "../messages.ts";
import { onMessage, sendMessage } from "../messaging.ts";
import type { Handlers } from "./handlers.ts";
import { tellPanel } from "./tell-panels.ts";

/** What a content script may ask for. It runs beside a page that is not ours: nothing of a case. */
const forMailPages: ReadonlySet<Asked> = new Set<Asked>([
  "inserted",
  "removed",
  "sendIntended",
  "selfViewed",
  "pageSettings",
  "setCollapsed",
  "openOptions",
  "toPanel",
]);

/** Every message that the background answers. */
export type Asked = keyof BackgroundMessages | keyof RelayMessages;

/** Whether a sender may have a message answered: our own pages any, content scripts a few. */
export const mayAsk = (
  name: Asked,
  sender: { id?: string | undefined; url?: string | undefined },
): boolean =>
  sender.id === browser.runtime.id &&
  (forMailPages.has(name) || (sender.url ?? "").startsWith(browser.runtime.getURL("/")));

const check = (name: Asked, sender: Parameters<typeof mayAsk>[1]): void => {
  if (!mayAsk(name, sender)) throw new Error("Not for this sender");
};

const tabOf = (sender: { tab?: { id?: number | undefined } | undefined }): number => {
  if (sender.tab?.id === undefined) throw new Error("The sender stands in no tab");
  return sender.tab.id;
};

/** Passes on what a panel and the mail page of its own tab say to each other. */
const relay = (): void => {
  onMessage("toPage", ({ sender, data }): Promise<unknown> => {
    check("toPage", sender);
    const page = { tabId: tabOf(sender), frameId: 0 };
    // Name and input belong together: see PageRequest.
    return sendMessage(data.name as "insertReminder", data.input as never, page);
  });
  onMessage("toPanel", ({ sender, data }) => {
    check("toPanel", sender);
    tellPanel(tabOf(sender), "pageChanged", data);
  });
};

/** Call before the first `await` of a start, or a sleeping service worker is not woken. */
export const answerMessages = (handlers: Handlers): void => {
  relay();
  for (const [name, handle] of Object.entries(handlers)) {
    // The keys of Handlers are the names of messages, and each handler takes its message's input.
    onMessage(name as "session", ({ sender, data }) => {
      check(name as Asked, sender);
      return (handle as (input: unknown) => ReturnType<Handlers["session"]>)(data);
    });
  }
};
