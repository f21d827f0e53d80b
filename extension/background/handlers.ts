import type { CaseId } from "@impaye/shared/ids";
import type { HostId } from "@impaye/shared/schema/host";
import type { ReadingReport } from "@impaye/shared/schema/report";
import type { Statement } from "@impaye/shared/schema/statement";
import { toneSaidIn } from "@impaye/shared/tone/override-for";

import type { Backend, Outcome, PendingReminder } from "../backend.ts";
import { checkDraft } from "../check-draft.ts";
import type { BackgroundMessages } from "../messages.ts";
import { collapsedItem, ownPixelsItem, serverUrlItem, sessionItem } from "../storage.ts";
import type { Api } from "./api.ts";
import type { createAutomaticMail } from "./automatic-mail.ts";
import type { LeavingMails } from "./leaving-mails.ts";
import { caseOfThread, caseView, linkThread } from "./case-of-thread.ts";
import type { LeftReminder, Outbox } from "./outbox.ts";
import type { Pending, PendingEntry } from "./pending.ts";
import type { createSelfViews } from "./self-views.ts";
import { currentLanguage, learnProfile, type Session } from "./session.ts";
import { strangersAmong } from "./strangers-among.ts";

export interface HandlerDeps {
  api: Api;
  session: Session;
  pending: Pending;
  leavingMails: LeavingMails;
  outbox: Outbox<LeftReminder>;
  selfViews: ReturnType<typeof createSelfViews>;
  automaticMail: ReturnType<typeof createAutomaticMail>;
  /** What is due may have changed. */
  changed: () => void;
  /** A thread has a case from now on. */
  linked: (thread: { host: HostId; threadId: string }) => void;
  openPage: (
    path: "/options.html" | `/report.html${string}` | `/statement.html${string}`,
  ) => Promise<void>;
  /** Opens the mail thread of a case: see `open-clicked.ts`. */
  openThread: (caseId: CaseId) => Promise<void>;
}

/** One function for each message, with the message's one input. */
export type Handlers = {
  [Name in keyof BackgroundMessages]: (
    ...input: Parameters<BackgroundMessages[Name]>
  ) => Promise<ReturnType<BackgroundMessages[Name]>>;
};

type Answering<Names extends keyof Backend> = Pick<Backend, Names>;

/** Does something with the value of an outcome that went well, and passes the outcome on. */
const after = async <Value>(
  outcome: Promise<Outcome<Value>>,
  then: (value: Value) => void | Promise<void>,
): Promise<Outcome<Value>> => {
  const settled = await outcome;
  if (settled.ok) await then(settled.value);
  return settled;
};

const withoutValue = (outcome: Outcome<unknown>): Outcome<null> =>
  outcome.ok ? { ok: true, value: null } : outcome;

const cases = ({ api, changed, linked }: HandlerDeps) =>
  ({
    async caseOfThread(input) {
      const ownEmail = (await sessionItem.getValue())?.email ?? null;
      return caseOfThread({ api, linked, ownEmail }, input);
    },
    caseView: (input) => caseView(api, input),
    statement: ({ id, on }) =>
      // The same route answers a page too, and its type does not tell which.
      api.json((client) =>
        client.api.cases[":id"].statement.$get({ param: { id }, query: { on, format: "json" } }),
      ) as Promise<Outcome<Statement>>,
    routes: ({ id, on }) =>
      api.json((client) => client.api.cases[":id"].routes.$get({ param: { id }, query: { on } })),
    cases: (query) => api.json((client) => client.api.cases.$get({ query })),
    async linkThread(input) {
      return withoutValue(await linkThread({ api, linked }, input));
    },
    async openCase({ case: json, thread }) {
      const opened = await api.json((client) => client.api.cases.$post({ json }));
      if (!opened.ok) return opened;
      const { id } = opened.value;
      // The case exists whatever comes of this; it is found again by its contact's address.
      if (thread) await linkThread({ api, linked }, { ...thread, caseId: id });
      changed();
      return { ok: true, value: { id } };
    },
    timeline: ({ caseId: id, after: seq }) =>
      api.json((client) =>
        client.api.cases[":id"].timeline.$get({ param: { id }, query: { after: String(seq) } }),
      ),
    addInvoice: ({ caseId: id, invoice: json }) =>
      after(
        api.json((client) => client.api.cases[":id"].invoices.$post({ param: { id }, json })),
        changed,
      ),
    correctInvoice: ({ caseId: id, invoiceId, invoice: json }) =>
      after(
        api.json((client) =>
          client.api.cases[":id"].invoices[":invoiceId"].$put({ param: { id, invoiceId }, json }),
        ),
        changed,
      ),
    logEvent: ({ caseId: id, event: json }) =>
      after(
        api.json((client) => client.api.cases[":id"].events.$post({ param: { id }, json })),
        changed,
      ),
  }) satisfies Answering<
    | "caseOfThread"
    | "caseView"
    | "statement"
    | "routes"
    | "cases"
    | "linkThread"
    | "openCase"
    | "addInvoice"
    | "correctInvoice"
    | "timeline"
    | "logEvent"
  >;

const account = ({ api, session }: HandlerDeps) =>
  ({
    ...session,
    profile: () =>
      after(
        api.json((client) => client.api.profile.$get()),
        learnProfile,
      ),
    saveProfile: (json) =>
      after(
        api.json((client) => client.api.profile.$put({ json })),
        learnProfile,
      ),
    templates: () => api.json((client) => client.api.templates.$get()),
    saveTemplate: (json) => api.json((client) => client.api.templates.$put({ json })),
    removeTemplate: async ({ kind, jurisdiction, ...param }) =>
      withoutValue(
        await api.json((client) =>
          client.api.templates[":language"][":step"][":tone"].$delete({
            param,
            query: { kind, jurisdiction },
          }),
        ),
      ),
    updateContact: ({ id, patch: json }) =>
      api.json((client) => client.api.contacts[":id"].$patch({ param: { id }, json })),
    addProof: ({ id, ...json }) =>
      api.json((client) => client.api.contacts[":id"].proof.$put({ param: { id }, json })),
    proof: ({ id }) =>
      api.json((client) => client.api.contacts[":id"].proof.$get({ param: { id } })),
    removeProof: ({ id }) =>
      api.json((client) => client.api.contacts[":id"].proof.$delete({ param: { id } })),
  }) satisfies Partial<Backend>;

const toPendingReminder = (
  caseId: CaseId,
  { reminderId, stage, at, refusal }: PendingEntry,
): PendingReminder =>
  refusal === null ? { reminderId, caseId, stage, at } : { reminderId, caseId, stage, at, refusal };

const reminders = ({ api, pending, outbox }: HandlerDeps) =>
  ({
    writeReminder: (json) => api.json((client) => client.api.reminders.$post({ json })),
    writeLetter: (json) => api.json((client) => client.api.letters.$post({ json })),
    async settlePending({ reminderId, sent, at }) {
      await pending.settle(reminderId, sent, at);
      return { ok: true, value: null };
    },
    async pending({ caseId }) {
      const ofCase = (entry: { caseId: string | null }): boolean => entry.caseId === caseId;
      const entries = (await pending.all()).filter(ofCase);
      const queued = (await outbox.waiting()).filter(ofCase);
      return [
        ...entries.map((entry) => toPendingReminder(caseId, entry)),
        ...queued.map(({ reminderId, sent }): PendingReminder => ({
          reminderId,
          caseId,
          stage: "queued",
          at: sent.at,
        })),
      ];
    },
  }) satisfies Answering<"writeReminder" | "writeLetter" | "settlePending" | "pending">;

const reports = ({ api }: HandlerDeps) =>
  ({
    agenda: (query) => api.json((client) => client.api.agenda.$get({ query })),
    report: (query) =>
      // The same route answers CSV too, and its type does not tell which.
      api.json((client) =>
        client.api.reports.reading.$get({ query: { ...query, format: "json" } }),
      ) as Promise<Outcome<ReadingReport>>,
    strips: ({ ids }) =>
      api.json((client) => client.api.reports.strips.$get({ query: { ids: ids.join() } })),
    reportCsv: (query) =>
      api.text((client) => client.api.reports.reading.$get({ query: { ...query, format: "csv" } })),
  }) satisfies Answering<"agenda" | "report" | "strips" | "reportCsv">;

const fromMailPages = ({
  pending,
  leavingMails,
  selfViews,
  automaticMail,
  openPage,
  openThread,
}: HandlerDeps) => ({
  inserted: pending.inserted,
  removed: ({ reminderId }: Parameters<BackgroundMessages["removed"]>[0]) =>
    pending.removed(reminderId),
  sendIntended: ({
    reminderIds,
    text,
    accepted,
    ...sent
  }: Parameters<BackgroundMessages["sendIntended"]>[0]) => {
    const tone = toneSaidIn(text, accepted);
    return pending.intended(reminderIds, tone === null ? sent : { ...sent, tone });
  },
  mailIntended: ({ text, accepted, ...mail }: Parameters<BackgroundMessages["mailIntended"]>[0]) =>
    leavingMails.intended({ ...mail, tone: toneSaidIn(text, accepted) }),
  async strangersAmong({
    reminderId,
    to,
    emails,
  }: Parameters<BackgroundMessages["strangersAmong"]>[0]) {
    const ofEntry = async () =>
      (await pending.all()).find((each) => each.reminderId === reminderId)?.emails;
    const own = (await sessionItem.getValue())?.email ?? null;
    return strangersAmong(to, { client: emails ?? (await ofEntry()) ?? [], own });
  },
  isRough: async (text: string) => checkDraft(text, await currentLanguage()).length > 0,
  async selfViewed(input: Parameters<BackgroundMessages["selfViewed"]>[0]) {
    selfViews.add(input);
  },
  automaticMail,
  pageSettings: async () => ({
    serverUrl: await serverUrlItem.getValue(),
    pixelPrefix: (await ownPixelsItem.getValue())?.prefix ?? null,
    language: await currentLanguage(),
    collapsed: await collapsedItem.getValue(),
  }),
  setCollapsed: (collapsed: boolean) => collapsedItem.setValue(collapsed),
  openOptions: () => openPage("/options.html"),
  openReport: (caseId: string | null) =>
    openPage(
      caseId === null ? "/report.html" : `/report.html?caseId=${encodeURIComponent(caseId)}`,
    ),
  openThread,
  openStatement: ({ id, on }: Parameters<BackgroundMessages["openStatement"]>[0]) =>
    openPage(`/statement.html?${new URLSearchParams({ caseId: id, on })}`),
});

/** What the background answers to each message. None of them throws for what a server may do. */
export const createHandlers = (deps: HandlerDeps): Handlers => ({
  ...cases(deps),
  ...account(deps),
  ...reminders(deps),
  ...reports(deps),
  ...fromMailPages(deps),
});
