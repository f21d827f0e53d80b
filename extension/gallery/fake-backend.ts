import type { TimelineEvent } from "@impaye/shared/timeline/event";

import type { Backend, Outcome } from "../backend.ts";
import {
  agenda,
  caseId,
  contact,
  eventId,
  invoiceId,
  lateCase,
  now,
  profile,
  proof,
  reminder,
  summaries,
} from "./sample.ts";
import { events } from "./sample-timeline.ts";
import { marks, report } from "./sample-report.ts";
import { letterOf } from "./sample-letters.ts";
import { statement } from "./sample-statement.ts";
import { comparison } from "./sample-routes.ts";

const ok = <Value>(value: Value): Promise<Outcome<Value>> => Promise.resolve({ ok: true, value });

const session = { serverUrl: "http://localhost:8787", email: "lea@martin-design.fr" };

/** A server with one late client that answers at once; `changes` replaces what a state needs. */
export const fakeBackend = (
  language: "fr" | "en",
  changes: Partial<Backend> = {},
  /** Events that come to the timeline while a page is shown. */
  arrived: readonly TimelineEvent[] = [],
): Backend => ({
  session: () => Promise.resolve({ ...session, language }),
  setServer: (serverUrl) => ok({ ...session, serverUrl, language }),
  setLanguage: (next) => Promise.resolve({ ...session, language: next }),
  signUp: ({ email }) => ok({ ...session, email, language }),
  signIn: ({ email }) => ok({ ...session, email, language }),
  signOut: () => Promise.resolve({ ...session, email: null, language }),
  exportAccount: () => ok("{}"),
  eraseAccount: () => ok({ ...session, email: null, language }),
  profile: () => ok(profile),
  templates: () => ok({ templates: [] }),
  saveTemplate: (template) => ok(template),
  removeTemplate: () => ok(null),
  saveProfile: (next) => ok({ ...profile, ...next }),
  updateContact: ({ patch: { tracking } }) => ok({ ...contact, ...(tracking && { tracking }) }),
  addProof: () => ok(contact),
  proof: () => ok({ ...proof, content: "JVBERi0xLjc=" }),
  removeProof: () => ok(contact),
  caseOfThread: () => ok(lateCase),
  caseView: () => ok(lateCase),
  statement: () => ok(statement),
  routes: () => ok(comparison),
  cases: ({ q = "" }) =>
    ok({
      cases: summaries.filter(({ contactName, company, title }) =>
        `${contactName} ${company} ${title}`.toLowerCase().includes(q.toLowerCase()),
      ),
      nextCursor: null,
    }),
  openCase: () => ok({ id: caseId(1) }),
  addInvoice: ({ invoice }) => ok({ ...invoice, id: invoice.id ?? invoiceId(9) }),
  correctInvoice: ({ invoice, invoiceId: id }) => ok({ ...invoice, id }),
  linkThread: () => ok(null),
  timeline: ({ after }) => {
    const found = [...events, ...arrived].filter(({ seq }) => seq > after);
    return ok({ events: found, lastSeq: found.at(-1)?.seq ?? after });
  },
  logEvent: ({ event }) =>
    ok({
      ...event,
      caseId: caseId(1),
      seq: 99,
      recordedAt: now,
      actor: "creditor",
      prevHash: "",
      hash: "",
      id: eventId(99),
    }),
  writeReminder: () => ok(reminder),
  writeLetter: ({ letter }) => ok(letterOf(letter, language)),
  settlePending: () => ok(null),
  pending: () => Promise.resolve([]),
  agenda: () => ok(agenda),
  report: () => ok(report),
  strips: ({ ids }) =>
    ok({ strips: ids.map((reminderId) => ({ reminderId, marks: marks.get(reminderId) ?? [] })) }),
  reportCsv: () => ok("client,step\r\nAtelier Durand SARL,second\r\n"),
  ...changes,
});

export type Call = { method: string; input: unknown };

/** The same, with every call written down. */
export const recording = <Methods extends object>(methods: Methods, calls: Call[]): Methods =>
  new Proxy(methods, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== "function") return method;
      return (...input: unknown[]) => {
        calls.push({ method: String(name), input: input[0] });
        return method.apply(target, input) as unknown;
      };
    },
  });
