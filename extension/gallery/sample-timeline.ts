import type { CaseId } from "@impaye/shared/ids";
import type { Answer } from "@impaye/shared/schema/answer";
import type { Fact, TimelineEvent } from "@impaye/shared/timeline/event";

import { at, eur, eventId, invoiceId, lateCase, now, reminderId } from "./sample.ts";

const facts: { at: number; actor: TimelineEvent["actor"]; fact: Fact }[] = [
  {
    at: at("2026-10-02", "10:12"),
    actor: "creditor",
    fact: { type: "case.opened", body: { title: "Refonte du site" } },
  },
  {
    at: at("2026-10-06", "10:12"),
    actor: "creditor",
    fact: {
      type: "invoice.added",
      body: {
        invoiceId: invoiceId(1),
        number: "2026-031",
        issuedOn: "2026-10-06",
        dueOn: "2026-11-05",
        amountDue: eur(120_000),
      },
    },
  },
  {
    at: at("2026-10-06", "10:13"),
    actor: "creditor",
    fact: {
      type: "invoice.added",
      body: {
        invoiceId: invoiceId(2),
        number: "2026-034",
        issuedOn: "2026-10-06",
        dueOn: "2026-11-05",
        amountDue: eur(60_000),
      },
    },
  },
  {
    at: at("2026-11-02", "15:30"),
    actor: "creditor",
    fact: {
      type: "call.logged",
      body: { minutes: 4, reached: true, note: "Je regarde avec la compta." },
    },
  },
  {
    at: at("2026-11-07", "09:05"),
    actor: "creditor",
    fact: {
      type: "reminder.sent",
      body: {
        reminderId: reminderId(1),
        step: "first",
        to: ["camille@atelier-durand.fr"],
        subject: "Factures 2026-031 et 2026-034",
        tracked: true,
      },
    },
  },
  {
    at: at("2026-11-07", "09:05") + 3_000,
    actor: "system",
    fact: {
      type: "mail.fetched",
      body: { reminderId: reminderId(1), agent: "security-scanner", network: "microsoft" },
    },
  },
  {
    at: at("2026-11-09", "18:47"),
    actor: "system",
    fact: {
      type: "mail.fetched",
      body: { reminderId: reminderId(1), agent: "apple-mail-privacy", network: "apple-relay" },
    },
  },
  {
    at: at("2026-11-14", "08:41"),
    actor: "creditor",
    fact: {
      type: "reminder.sent",
      body: {
        reminderId: reminderId(2),
        step: "second",
        to: ["camille@atelier-durand.fr"],
        subject: "Factures 2026-031 et 2026-034",
        tracked: true,
      },
    },
  },
  {
    at: at("2026-11-14", "08:41") + 2_000,
    actor: "system",
    fact: {
      type: "mail.fetched",
      body: { reminderId: reminderId(2), agent: "gmail-prefetch", network: "google" },
    },
  },
  {
    at: at("2026-11-14", "11:20"),
    actor: "system",
    fact: {
      type: "mail.fetched",
      body: { reminderId: reminderId(2), agent: "gmail-proxy", network: "google" },
    },
  },
  {
    at: at("2026-11-16", "16:02"),
    actor: "creditor",
    fact: {
      type: "payment.received",
      body: { amount: eur(15_000), on: "2026-11-16", note: "Acompte" },
    },
  },
  {
    at: at("2026-11-18", "09:33"),
    actor: "creditor",
    fact: {
      type: "letter.sent",
      body: { registered: true, trackingNumber: "1A 204 118 5531 7" },
    },
  },
  {
    at: at("2026-11-20", "14:02"),
    actor: "system",
    fact: {
      type: "page.visited",
      body: { reminderId: reminderId(2), agent: "mobile-browser", network: "other" },
    },
  },
  {
    at: at("2026-11-20", "14:03"),
    actor: "system",
    fact: {
      type: "mail.fetched",
      body: { reminderId: reminderId(2), agent: "gmail-proxy", network: "google" },
    },
  },
];

export const linked = (
  list: readonly { at: number; actor: TimelineEvent["actor"]; fact: Fact }[],
  id: CaseId = lateCase.case.id,
  firstSeq = 1,
): TimelineEvent[] =>
  list.map(({ at, actor, fact }, index) => ({
    ...fact,
    caseId: id,
    seq: firstSeq + index,
    id: eventId(firstSeq + index),
    at,
    recordedAt: at,
    actor,
    prevHash: "0".repeat(64),
    hash: "0".repeat(64),
  }));

export const events = linked(facts);

/** The same timeline with what the debtor then said on the page. */
export const answered = (answers: readonly Answer[]): TimelineEvent[] =>
  linked([
    ...facts,
    ...answers.map((body, index) => ({
      at: at("2026-11-20", "18:20") + index * 60_000,
      actor: "debtor" as const,
      fact: { type: "page.answered" as const, body },
    })),
  ]);

export type MailBody = Extract<Fact, { type: "mail.received" }>["body"];

/** With a mail that came last. */
export const withMail = (body: MailBody): TimelineEvent[] =>
  linked([
    ...facts,
    {
      at: at("2026-11-20", "18:20"),
      actor: "creditor",
      fact: { type: "mail.received", body },
    },
  ]);

/** A hundred calls over a hundred days: what paging is for. */
export const manyEvents = linked(
  Array.from({ length: 100 }, (_, index) => ({
    at: now - (100 - index) * 86_400_000,
    actor: "creditor" as const,
    fact: {
      type: "call.logged" as const,
      body: { minutes: index % 9, note: `Appel ${index + 1}` },
    },
  })),
);
