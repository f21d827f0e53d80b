import { v7 } from "uuid";
import { browser } from "wxt/browser";

import type { EventId } from "@impaye/shared/ids";
import type { HostId } from "@impaye/shared/schema/host";

import type { ThreadUrls } from "../hosts/thread-url.ts";
import {
  leavingMailsItem,
  mailOutboxItem,
  outboxItem,
  ownPixelsItem,
  pendingItem,
  sessionItem,
  undoWindowItem,
} from "../storage.ts";
import { browserAlarms } from "./alarms.ts";
import { answerMessages } from "./answer-messages.ts";
import { createApi } from "./api.ts";
import { createAutomaticMail } from "./automatic-mail.ts";
import { renewBadge } from "./badge.ts";
import { type ToldMail, leavingMailsAlarm, createLeavingMails } from "./leaving-mails.ts";
import { createHandlers } from "./handlers.ts";
import { notify, openClickedNews } from "./notify.ts";
import { createOpenClicked } from "./open-clicked.ts";
import { createOutbox, type LeftReminder } from "./outbox.ts";
import { setOwnViewRules } from "./own-view-rules.ts";
import { createPending, pendingAlarm } from "./pending.ts";
import { startRelay, tellCaseChanged, tellSessionChanged, tellThreadLinked } from "./relay.ts";
import { createSelfViews } from "./self-views.ts";
import { connection, createSession, currentAccount, forgetToken, readProfile } from "./session.ts";
import { tellMail } from "./tell-mail.ts";
import { watchSends, type SendReader } from "./watch-sends.ts";

const badgeAlarm = "badge";
const outboxAlarm = "outbox";
const mailOutboxAlarm = "mail-outbox";
const badgeMinutes = 30;

const openPage = async (path: string): Promise<void> => {
  await browser.tabs.create({ url: new URL(path, browser.runtime.getURL("/")).href });
};

/** zod asks whether it may compile code; the browser would log the very question as a violation. */
const spareTheQuestion = (): void => {
  const { __zod_globalConfig: config } = globalThis as { __zod_globalConfig?: object };
  if (config) Object.assign(config, { jitless: true });
};

/** Wires the background. Every listener is added before the first `await`: that is what wakes it. */
export const startBackground = ({
  readers,
  threadUrls,
}: {
  readers: SendReader[];
  threadUrls: ThreadUrls;
}): void => {
  spareTheQuestion();
  const now = Date.now;
  const api = createApi({
    fetch: (input, init) => fetch(input, init),
    connection,
    signedOut: (token) => forgetToken(token, () => void tellSessionChanged()),
    answered: () => void serverIsBack(),
  });
  const changed = (): void => void renewBadge({ api, now, notify });
  const serverIsBack = async (): Promise<void> => {
    await outbox.flush({ serverIsBack: true });
    await mailOutbox.flush({ serverIsBack: true });
  };
  const linked = (thread: { host: HostId; threadId: string }): void =>
    void tellThreadLinked(thread);
  const outbox = createOutbox<LeftReminder>({
    items: outboxItem,
    idOf: ({ reminderId }) => reminderId,
    alarms: browserAlarms,
    alarm: outboxAlarm,
    now,
    account: currentAccount,
    post: ({ reminderId: id, sent: json }) =>
      api.json((client) => client.api.reminders[":id"].sent.$post({ param: { id }, json })),
    async delivered({ caseId }) {
      if (caseId !== null) void tellCaseChanged(caseId);
      changed();
    },
    refused: (item, message) => pending.refused(item, message),
  });
  const pending = createPending({
    items: pendingItem,
    alarms: browserAlarms,
    now,
    undoWindow: () => undoWindowItem.getValue(),
    account: currentAccount,
    keep: outbox.keep,
    deliver: () => void outbox.flush(),
    changed: (caseId) => void tellCaseChanged(caseId),
  });
  const mailOutbox = createOutbox<ToldMail>({
    items: mailOutboxItem,
    idOf: ({ id }) => id,
    alarms: browserAlarms,
    alarm: mailOutboxAlarm,
    now,
    account: currentAccount,
    async post(mail) {
      const ownEmail = (await sessionItem.getValue())?.email ?? null;
      const told = await tellMail({ api, ownEmail, linked }, mail);
      if (told.ok && told.value !== null) {
        void tellCaseChanged(told.value);
        changed();
      }
      return told;
    },
    delivered: async () => undefined,
    // Its case was erased meanwhile, or says so already: nothing is left to be told.
    refused: async () => undefined,
  });
  const leavingMails = createLeavingMails({
    items: leavingMailsItem,
    alarms: browserAlarms,
    now,
    // `v7` makes the ids that the brands stand for.
    newId: () => v7() as EventId,
    undoWindow: () => undoWindowItem.getValue(),
    account: currentAccount,
    keep: mailOutbox.keep,
    deliver: () => void mailOutbox.flush(),
  });
  const session = createSession({
    api,
    changed() {
      changed();
      void tellSessionChanged();
      void outbox.flush();
      void mailOutbox.flush();
    },
  });
  const selfViews = createSelfViews({ api, now });
  const automaticMail = createAutomaticMail({
    api,
    now,
    added(caseId) {
      void tellCaseChanged(caseId);
      changed();
    },
  });

  const openThread = createOpenClicked({
    api,
    threadUrls,
    openReport: (caseId) => openPage(`/report.html?caseId=${encodeURIComponent(caseId)}`),
  });

  startRelay();
  answerMessages(
    createHandlers({
      api,
      session,
      pending,
      leavingMails,
      outbox,
      selfViews,
      automaticMail,
      changed,
      linked,
      openPage,
      openThread,
    }),
  );
  openClickedNews(openThread);
  watchSends({
    readers,
    expectsConfirmation: async () =>
      (await pending.expectsConfirmation()) || (await leavingMails.expectsConfirmation()),
    async confirm(confirmation, at) {
      await pending.confirm(confirmation, at);
      await leavingMails.confirm(confirmation, at);
    },
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === pendingAlarm) void pending.advance();
    if (name === outboxAlarm) void outbox.flush();
    if (name === leavingMailsAlarm) void leavingMails.advance();
    if (name === mailOutboxAlarm) void mailOutbox.flush();
    if (name === badgeAlarm) changed();
  });
  browser.runtime.onStartup.addListener(changed);
  browser.runtime.onInstalled.addListener(changed);
  self.addEventListener("online", () => void serverIsBack());

  const catchUp = [pending.advance, leavingMails.advance, outbox.flush, mailOutbox.flush];
  void resume(...catchUp, async () => {
    const account = await currentAccount();
    const own = await ownPixelsItem.getValue();
    if (account !== null && own?.account !== account) await readProfile(api);
  });
};

/** What a start, of the browser or of the service worker alone, has to catch up with. */
const resume = async (...catchUp: (() => Promise<void>)[]): Promise<void> => {
  // Absent from Firefox, where content scripts read storage; there it is their word that counts.
  await browser.storage.local.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" });
  await setOwnViewRules((await ownPixelsItem.getValue())?.prefix ?? null);
  await browserAlarms.ringEvery(badgeAlarm, badgeMinutes);
  for (const step of catchUp) await step();
};
