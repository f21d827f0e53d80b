import { beforeEach, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";

import type { CaseId } from "@impaye/shared/ids";

import type { PageState, PanelMessages } from "./messages.ts";
import { onMessage, sendMessage } from "./messaging.ts";
import { page } from "./page-client.ts";

vi.mock(import("./messaging.ts"), { spy: true });
const heard = vi.mocked(onMessage).mock.calls;

const { id } = browser.runtime;
const background = { id };
const strangers = [{ id, tab: { id: 7 } }, { id: "another-extension" }, {}];

const state: PageState = { host: "gmail", thread: null, stopped: [], inserted: null, tone: null };
const caseId = "0190a1b2-0000-7000-8000-000000000001" as CaseId;

const say = (name: keyof PanelMessages, sender: object, data?: unknown): void => {
  const listener = heard.find(([message]) => message === name)?.[1];
  // One message's listener is none of another's; the test says what belongs together.
  (listener as unknown as (message: object) => void)({ sender, data });
};

let told: unknown[] = [];
beforeEach(() => {
  told = [];
});

it("hears what the background says, until it is told to stop", () => {
  const stop = [
    page.onChange((changed) => told.push(changed)),
    page.onCaseChanged((changed) => told.push(changed)),
    page.onSessionChanged(() => told.push("session")),
  ];
  say("pageChanged", background, state);
  say("caseChanged", background, caseId);
  say("sessionChanged", background);
  expect(told).toEqual([state, caseId, "session"]);
  for (const end of stop) end();
  say("pageChanged", background, state);
  say("sessionChanged", background);
  expect(told).toHaveLength(3);
});

it("hears nothing that a mail page, of its own tab or another, says by itself", () => {
  page.onChange((changed) => told.push(changed));
  page.onCaseChanged((changed) => told.push(changed));
  page.onSessionChanged(() => told.push("session"));
  for (const sender of strangers) {
    say("pageChanged", sender, state);
    say("caseChanged", sender, caseId);
    say("sessionChanged", sender);
  }
  expect(told).toEqual([]);
});

it("offers the text for copying when the mail page does not answer", async () => {
  vi.mocked(sendMessage).mockRejectedValueOnce(new Error("No response"));
  expect(await page.insert({} as never)).toEqual({ ok: false, because: "no-editor" });
});
