import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";

import type { CaseId, EventId, ReminderId } from "@impaye/shared/ids";

import type { Outcome } from "../backend.ts";
import { leavingMailsItem, outboxItem, pendingItem, sessionItem } from "../storage.ts";
import { createAutomaticMail } from "./automatic-mail.ts";
import { createLeavingMails } from "./leaving-mails.ts";
import { createHandlers } from "./handlers.ts";
import { createOutbox, type LeftReminder } from "./outbox.ts";
import { createPending } from "./pending.ts";
import { createSelfViews } from "./self-views.ts";
import { createSession } from "./session.ts";
import { fakeAlarms, fakeApi, refusal, value, type Asked } from "./test/fakes.ts";

const caseId = "0190a1b2-0000-7000-8000-0000000000cc" as CaseId;
const reminderId = "0190a1b2-0000-7000-8000-000000000001" as ReminderId;
const eventId = "0190a1b2-0000-7000-8000-0000000000ee" as EventId;
const account = "http://localhost:8787 alex@exemple.fr";

describe("the background's answers", () => {
  let answer: (asked: Asked) => Outcome<unknown>;
  let changes: number;
  let opened: string[];
  let linked: string[];

  const create = () => {
    const { api, asked } = fakeApi((request) => answer(request));
    const { alarms } = fakeAlarms();
    const changed = () => void (changes += 1);
    const outbox = createOutbox<LeftReminder>({
      items: outboxItem,
      idOf: (item) => item.reminderId,
      alarm: "outbox",
      alarms,
      now: () => 1_000,
      account: async () => account,
      post: async () => refusal("internal"),
      delivered: async () => undefined,
      refused: (item, message) => pending.refused(item, message),
    });
    const pending = createPending({
      items: pendingItem,
      alarms,
      now: () => 1_000,
      undoWindow: async () => 30_000,
      account: async () => account,
      keep: outbox.keep,
      deliver: () => undefined,
      changed: () => undefined,
    });
    const leavingMails = createLeavingMails({
      items: leavingMailsItem,
      alarms,
      now: () => 1_000,
      newId: () => eventId,
      undoWindow: async () => 30_000,
      account: async () => account,
      keep: async () => undefined,
      deliver: () => undefined,
    });
    const handlers = createHandlers({
      api,
      session: createSession({ api, changed }),
      pending,
      leavingMails,
      outbox,
      selfViews: createSelfViews({ api, now: () => 1_000 }),
      automaticMail: createAutomaticMail({ api, now: () => 1_000, added: changed }),
      changed,
      linked: ({ threadId }) => void linked.push(threadId),
      openPage: async (path) => void opened.push(path),
      openThread: async (id) => void opened.push(`thread of ${id}`),
    });
    return { handlers, asked, pending };
  };

  beforeEach(() => {
    fakeBrowser.reset();
    vi.spyOn(browser.i18n, "getUILanguage").mockReturnValue("fr");
    changes = 0;
    opened = [];
    linked = [];
    answer = () => value(null);
  });

  it("tell a mail page which of its recipients a reminder was not written for, and nothing else", async () => {
    const { handlers } = create();
    await sessionItem.setValue({ email: "alex@exemple.fr", token: "t" });
    const to = ["Camille@exemple.fr", "alex+copie@exemple.fr", "sam@autre.example"];
    const emails = ["camille@exemple.fr"];
    expect(await handlers.strangersAmong({ reminderId, to, emails })).toEqual([to[2]]);
    await handlers.inserted({ reminderId, caseId, pageUrl: "", emails });
    expect(await handlers.strangersAmong({ reminderId, to })).toEqual(["sam@autre.example"]);
    await handlers.removed({ reminderId });
    expect(await handlers.strangersAmong({ reminderId, to })).toEqual([to[0], to[2]]);
  });

  it("list every stage of a case's reminders, and no other case's", async () => {
    const { handlers, pending } = create();
    const pageUrl = "https://relances.exemple.fr/f/x";
    await handlers.inserted({ reminderId, caseId, pageUrl, emails: ["camille@exemple.fr"] });
    expect(await handlers.pending({ caseId })).toEqual([
      { reminderId, caseId, stage: "inserted", at: 1_000 },
    ]);
    await handlers.sendIntended({
      reminderIds: [reminderId],
      at: 900,
      to: [],
      subject: "",
      pixelKept: true,
      text: "Bonjour",
      accepted: [],
    });
    expect(await handlers.pending({ caseId })).toMatchObject([{ stage: "sending", at: 900 }]);
    await handlers.settlePending({ reminderId, sent: true });
    expect(await handlers.pending({ caseId })).toEqual([
      { reminderId, caseId, stage: "queued", at: 900 },
    ]);
    await pending.refused(
      { reminderId, caseId, account, sent: { at: 900, to: [], subject: "" } },
      "Introuvable.",
    );
    expect(await handlers.pending({ caseId })).toMatchObject([
      { stage: "unconfirmed", refusal: "Introuvable." },
      { stage: "queued" },
    ]);
    expect(await handlers.pending({ caseId: reminderId as string as CaseId })).toEqual([]);
  });

  it("keep of a mail in spite of the tone guard which rules, and no word of it", async () => {
    const { handlers } = create();
    const mail = {
      host: "gmail",
      threadId: "18c0",
      draft: "d1",
      at: 900,
      to: [],
      subject: "",
      emails: [],
      letter: null,
    } as const;
    const write = (text: string) =>
      handlers.mailIntended({ ...mail, to: [], emails: [], text, accepted: ["insult"] });
    await write("Bonjour, merci de régler la facture.");
    expect(await leavingMailsItem.getValue()).toEqual([]);
    await write("Escroc, je porte plainte.");
    const [kept] = await leavingMailsItem.getValue();
    expect(kept?.tone).toEqual({
      rules: ["insult", "police-criminal"],
      deliberate: false,
      accepted: ["insult"],
    });
    expect(JSON.stringify(kept)).not.toMatch(/escroc|plainte/i);
  });

  it("open a case even when its thread cannot be remembered", async () => {
    answer = ({ method }) => (method === "PUT" ? refusal("internal") : value({ id: caseId }));
    const { handlers, asked } = create();
    const thread = { host: "gmail", threadId: "18c0" } as const;
    expect(await handlers.openCase({ case: { invoices: [] }, thread })).toEqual(
      value({ id: caseId }),
    );
    expect(asked.at(-1)).toMatchObject({
      method: "PUT",
      path: "/api/threads/gmail/18c0",
      body: { caseId },
    });
    expect(changes).toBe(1);
    expect(linked).toEqual([]);
    answer = () => value({ id: caseId });
    await handlers.openCase({ case: { invoices: [] }, thread });
    expect(linked).toEqual([thread.threadId]);
  });

  it("learn the account's image prefix whenever the profile goes by", async () => {
    const rules = vi.spyOn(browser.declarativeNetRequest, "updateDynamicRules").mockResolvedValue();
    await sessionItem.setValue({ email: "alex@exemple.fr", token: "t" });
    answer = () => value({ pixelPrefix: "http://localhost:8787/p/Ab12_-" });
    const { handlers } = create();
    await handlers.profile();
    expect((await handlers.pageSettings()).pixelPrefix).toBe("http://localhost:8787/p/Ab12_-");
    expect(rules).toHaveBeenCalledOnce();
  });

  it("ask for the report as JSON and as CSV", async () => {
    const { handlers, asked } = create();
    await handlers.report({ caseId, from: "2026-11-01" });
    await handlers.reportCsv({});
    expect(asked.map(({ query }) => Object.fromEntries(query))).toEqual([
      { caseId, from: "2026-11-01", format: "json" },
      { format: "csv" },
    ]);
  });

  it("ask for a statement as JSON, for a case and a day", async () => {
    const { handlers, asked } = create();
    await handlers.statement({ id: caseId, on: "2026-11-21" });
    expect(asked.map(({ path, query }) => [path, Object.fromEntries(query)])).toEqual([
      [`/api/cases/${caseId}/statement`, { on: "2026-11-21", format: "json" }],
    ]);
  });

  it("open our own pages, with nothing in their address that was not asked for", async () => {
    const { handlers } = create();
    await handlers.openOptions();
    await handlers.openReport(null);
    await handlers.openReport("a&b#c" as CaseId);
    await handlers.openThread(caseId);
    await handlers.openStatement({ id: "a&b" as CaseId, on: "2026-11-21" });
    expect(opened).toEqual([
      "/options.html",
      "/report.html",
      "/report.html?caseId=a%26b%23c",
      `thread of ${caseId}`,
      "/statement.html?caseId=a%26b&on=2026-11-21",
    ]);
  });

  it("remember where the user wants the drawer", async () => {
    const { handlers } = create();
    expect((await handlers.pageSettings()).collapsed).toBe(false);
    await handlers.setCollapsed(true);
    expect((await handlers.pageSettings()).collapsed).toBe(true);
  });
});
