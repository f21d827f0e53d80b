import { defineExtensionMessaging } from "@webext-core/messaging";

import type { BackgroundMessages, PageMessages, PanelMessages } from "./messages.ts";

/** The one messenger of the extension; what may be said is in `messages.ts`. */
export const { sendMessage, onMessage } = defineExtensionMessaging<
  BackgroundMessages & PageMessages & PanelMessages
>();
