import { defineContentScript } from "wxt/utils/define-content-script";

import { startContent } from "../features/start-content.ts";
import { createFakeHost } from "../hosts/fake.ts";
import { gmailPages } from "../mail-pages.ts";

export default defineContentScript({
  matches: gmailPages,
  main: (ctx) => startContent(ctx, createFakeHost(document)),
});
