import { preact } from "@preact/preset-vite";
import { defineConfig } from "wxt";

import { mailPages } from "./mail-pages.ts";
import { reportSizes } from "./report-sizes.ts";

/** A server on one's own machine needs no further permission; any other is asked for at run time. */
const ownMachine = ["http://localhost/*", "http://127.0.0.1/*"];
const anyServer = ["https://*/*", "http://*/*"];

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' http: https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export default defineConfig({
  imports: false,
  modules: ["@wxt-dev/webextension-polyfill"],
  vite: () => ({ plugins: [preact({ devToolsEnabled: false })] }),
  hooks: { "build:done": reportSizes },
  manifest: ({ browser }) => ({
    default_locale: "fr",
    name: "__MSG_name__",
    description: "__MSG_description__",
    ...(browser === "chrome" && { minimum_chrome_version: "123" }),
    permissions: ["storage", "alarms", "webRequest", "declarativeNetRequest"],
    host_permissions: [...mailPages, ...ownMachine],
    ...(browser === "firefox"
      ? { optional_permissions: ["notifications", ...anyServer] }
      : { optional_permissions: ["notifications"], optional_host_permissions: anyServer }),
    web_accessible_resources: [{ resources: ["panel.html"], matches: mailPages }],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    browser_specific_settings: {
      gecko: {
        id: "impaye@extension",
        strict_min_version: "142.0",
        // What travels to the server that the user chose, which may be their own machine.
        data_collection_permissions: {
          required: [
            "authenticationInfo",
            "financialAndPaymentInfo",
            "personalCommunications",
            "personallyIdentifyingInfo",
          ],
        },
      },
    },
  }),
});
