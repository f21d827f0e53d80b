import { defineContentScript } from "wxt/utils/define-content-script";

import { startContent } from "../features/start-content.ts";
import { createGmailHost } from "../hosts/gmail/gmail-host.ts";
import { gmailPages } from "../mail-pages.ts";

export default defineContentScript({
  matches: gmailPages,
  main: (ctx) => startContent(ctx, createGmailHost(document)),
});
