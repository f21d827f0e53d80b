import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";

import type { CaseId } from "@impaye/shared/ids";

import { mailPages } from "../mail-pages.ts";
import type { PageMessages, PageState } from "../messages.ts";
import { onMessage, sendMessage } from "../messaging.ts";
import { startRelay, tellCaseChanged, tellSessionChanged, tellThreadLinked } from "./relay.ts";

vi.mock(import("../messaging.ts"), { spy: true });
// Which message gets which answer is none of the relay's business.
const passedOn = vi.mocked(sendMessage as (...message: unknown[]) => Promise<unknown>);

const { id } = browser.runtime;
const url = browser.runtime.getURL("/panel.html");
const tab = { id: 7 };
const panel = { id, url, tab, frameId: 12 };
const mailPage = { id, url: "https://mail.google.com/mail/u/0/", tab, frameId: 0 };
const strangers = {
  "another extension": { ...panel, id: "another-extension" },
  "another page of ours": { ...panel, url: browser.runtime.getURL("/options.html") },
  "an address that only looks like the panel's": { ...panel, url: `https://exemple.fr/?${url}` },
  "a panel in no tab": { id, url },
  "a content script": mailPage,
  nobody: {},
};

const caseId = "0190a1b2-0000-7000-8000-000000000001" as CaseId;

/** Says something to the background, as the browser would hand it over. */
const say = async (name: keyof PageMessages | "pageChanged", sender: object, data?: unknown) => {
  const listener = vi.mocked(onMessage).mock.calls.find(([heard]) => heard === name)?.[1];
  // One message's listener is none of another's; the test says what belongs together.
  return (listener as unknown as (message: object) => unknown)({ sender, data });
};

const fromPanel: (keyof PageMessages)[] = [
  "pageState",
  "openReply",
  "insertReminder",
  "undoInsert",
  "collapse",
];

describe("the relay between a panel and its mail page", () => {
  beforeEach(() => {
    vi.mocked(onMessage)
      .mockReset()
      .mockReturnValue(() => undefined);
    passedOn.mockReset();
    startRelay();
  });

  it.each(fromPanel)(
    "passes %s from a panel to the top of its own tab, and the answer back",
    async (name) => {
      passedOn.mockResolvedValue("answer");
      expect(await say(name, panel, "input")).toBe("answer");
      expect(passedOn.mock.calls).toEqual([[name, "input", { tabId: 7, frameId: 0 }]]);
    },
  );

  it.each(Object.entries(strangers))("passes nothing on for %s", async (_who, stranger) => {
    for (const name of fromPanel) {
      await expect(say(name, stranger)).rejects.toThrow("Not for this sender");
    }
    expect(passedOn).not.toHaveBeenCalled();
  });

  it("tells a panel when its mail page changed", async () => {
    passedOn.mockResolvedValue(undefined);
    const state: PageState = {
      host: "gmail",
      thread: null,
      stopped: [],
      inserted: null,
      tone: null,
    };
    await say("pageChanged", mailPage, state);
    expect(passedOn.mock.calls).toEqual([["pageChanged", state, 7]]);
  });

  it("takes a change from the top of a mail page alone", async () => {
    for (const sender of [{ ...mailPage, frameId: 3 }, { ...mailPage, id: "another" }, { id }]) {
      await expect(say("pageChanged", sender)).rejects.toThrow("Not for this sender");
    }
    expect(passedOn).not.toHaveBeenCalled();
  });

  it("does not mind that no panel is open", async () => {
    passedOn.mockRejectedValue(new Error("No response"));
    await expect(say("pageChanged", mailPage)).resolves.toBeUndefined();
  });

  it("tells the panels of every mail page of a change, whether one is open there or not", async () => {
    const query = vi
      .spyOn(browser.tabs, "query")
      .mockResolvedValue([{ id: 7 }, {}, { id: 9 }] as never);
    passedOn.mockRejectedValueOnce(new Error("No response")).mockResolvedValue(undefined);
    await tellCaseChanged(caseId);
    await tellSessionChanged();
    expect(query).toHaveBeenCalledWith({ url: mailPages });
    expect(passedOn.mock.calls).toEqual([
      ["caseChanged", caseId, 7],
      ["caseChanged", caseId, 9],
      ["sessionChanged", undefined, 7],
      ["sessionChanged", undefined, 9],
    ]);
  });

  it("tells mail pages, and no panel, that a thread has a case", async () => {
    vi.spyOn(browser.tabs, "query").mockResolvedValue([{ id: 7 }, { id: 9 }] as never);
    passedOn.mockResolvedValue(undefined);
    const thread = { host: "gmail", threadId: "18c0" } as const;
    await tellThreadLinked(thread);
    expect(passedOn.mock.calls).toEqual([
      ["threadLinked", thread, { tabId: 7, frameId: 0 }],
      ["threadLinked", thread, { tabId: 9, frameId: 0 }],
    ]);
  });
});
