import { describe, expect, it } from "vitest";
import { browser } from "wxt/browser";

import { type BackgroundMessages, mailPageMessages } from "../messages.ts";
import { mayAsk } from "./answer-messages.ts";

const { id } = browser.runtime;
const ownPage = { id, url: browser.runtime.getURL("/panel.html") };
const mailPage = { id, url: "https://mail.google.com/mail/u/0/" };
const popOut = { id, url: "about:blank" };
const stranger = { id: "another-extension", url: "chrome-extension://another/page.html" };
const lookalike = { id, url: "https://exemple.fr/?chrome-extension://panel.html" };

describe("who may ask what", () => {
  it.each<keyof BackgroundMessages>([
    "caseView",
    "cases",
    "signIn",
    "settlePending",
    "openReport",
    "openThread",
  ])("%s is answered to our own pages alone", (name) => {
    expect(mayAsk(name, ownPage)).toBe(true);
    for (const sender of [mailPage, popOut, stranger, lookalike, {}]) {
      expect(mayAsk(name, sender)).toBe(false);
    }
  });

  it.each<keyof BackgroundMessages>(mailPageMessages)(
    "%s is answered to content scripts too, and to no other extension",
    (name) => {
      expect(mayAsk(name, mailPage)).toBe(true);
      expect(mayAsk(name, popOut)).toBe(true);
      expect(mayAsk(name, stranger)).toBe(false);
    },
  );
});
