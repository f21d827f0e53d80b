import { defineContentScript } from "wxt/utils/define-content-script";

import { startContent } from "../features/start-content.ts";
import { createOutlookHost } from "../hosts/outlook/outlook-host.ts";
import { outlookPages } from "../mail-pages.ts";

export default defineContentScript({
  matches: outlookPages,
  // Mails are also written in windows of their own, whose address is about:blank.
  matchAboutBlank: true,
  main: (ctx) => startContent(ctx, createOutlookHost(document)),
});
