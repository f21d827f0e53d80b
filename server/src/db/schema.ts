import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

import { user } from "./auth-schema.ts";
import type { Tracking } from "@impaye/shared/schema/tracking";
import type { SignalDigest } from "@impaye/shared/tracking/digest";
import type { NewProfile } from "@impaye/shared/schema/profile";
import type { Reminder } from "@impaye/shared/schema/reminder";
import type { Jurisdiction } from "@impaye/shared/schema/jurisdiction";
import type { ConsentProof } from "@impaye/shared/schema/consent-proof";
import type { ContactKind } from "@impaye/shared/schema/contact";
import type { Currency } from "@impaye/shared/money";
import type { Tone } from "@impaye/shared/schema/step";
import type { TemplateKey } from "@impaye/shared/schema/template";
import type { Language } from "@impaye/shared/schema/language";
import type { HostId } from "@impaye/shared/schema/host";
import type { ListName } from "../tracking/network-lists.ts";
import type { Actor, EventType, TimelineEvent } from "@impaye/shared/timeline/event";
import type { CaseId, ContactId, EventId, InvoiceId, ReminderId } from "@impaye/shared/ids";

// `accountId` is the user's id; every query filters by it.
const accountId = () =>
  text("account_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });

export const profiles = sqliteTable("profiles", {
  accountId: accountId().primaryKey(),
  profile: text("profile", { mode: "json" }).$type<NewProfile>().notNull(),
});

export const templates = sqliteTable(
  "templates",
  {
    accountId: accountId(),
    step: text("step").$type<TemplateKey["step"]>().notNull(),
    tone: text("tone").$type<Tone>().notNull(),
    language: text("language").$type<Language>().notNull(),
    /** `any`: for all whom no narrower one is for. */
    kind: text("kind").$type<TemplateKey["kind"]>().notNull().default("any"),
    jurisdiction: text("jurisdiction")
      .$type<TemplateKey["jurisdiction"]>()
      .notNull()
      .default("any"),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
  },
  (table) => [
    primaryKey({
      columns: [
        table.accountId,
        table.step,
        table.tone,
        table.language,
        table.kind,
        table.jurisdiction,
      ],
    }),
  ],
);

export const contacts = sqliteTable(
  "contacts",
  {
    id: text("id").$type<ContactId>().primaryKey(),
    accountId: accountId(),
    name: text("name").notNull(),
    company: text("company"),
    kind: text("kind").$type<ContactKind>().notNull(),
    country: text("country").notNull(),
    language: text("language").$type<Language>().notNull(),
    registryNumber: text("registry_number"),
    tracking: text("tracking", { mode: "json" }).$type<Tracking>().notNull(),
    /** What is known of the file that shows the consent; the file is in `consent_proofs`. */
    proof: text("proof", { mode: "json" }).$type<ConsentProof>(),
    /** When the debtor withdrew from tracking, epoch ms: earlier pixels are silent. */
    withdrawnAt: integer("withdrawn_at"),
    /** When the creditor gave the measuring up, epoch ms: earlier pixels are silent, too. */
    stoppedAt: integer("stopped_at"),
    /** Name, company and addresses as `foldText` writes them: what a search looks through. */
    searchText: text("search_text").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("contacts_account").on(table.accountId, table.id)],
);

/** Files that show a consent, apart from the contacts, which are read far more often. */
export const consentProofs = sqliteTable("consent_proofs", {
  contactId: text("contact_id")
    .$type<ContactId>()
    .primaryKey()
    .references(() => contacts.id, { onDelete: "cascade" }),
  accountId: accountId(),
  /** Base64 of at most 1 MB. */
  content: text("content").notNull(),
});

export const contactEmails = sqliteTable(
  "contact_emails",
  {
    accountId: accountId(),
    email: text("email").notNull(),
    contactId: text("contact_id")
      .$type<ContactId>()
      .notNull()
      .references(() => contacts.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.email, table.contactId] }),
    index("contact_emails_contact").on(table.contactId),
  ],
);

export const cases = sqliteTable(
  "cases",
  {
    id: text("id").$type<CaseId>().primaryKey(),
    accountId: accountId(),
    contactId: text("contact_id")
      .$type<ContactId>()
      .notNull()
      .references(() => contacts.id),
    title: text("title").notNull(),
    jurisdiction: text("jurisdiction").$type<Jurisdiction>().notNull(),
    /** Title and invoice numbers as `foldText` writes them. */
    searchText: text("search_text").notNull(),
    createdAt: integer("created_at").notNull(),
    /** When its tracking facts were erased for good, epoch ms: none is recorded any more. */
    trackingErasedAt: integer("tracking_erased_at"),
  },
  (table) => [
    index("cases_account").on(table.accountId, table.id),
    index("cases_contact").on(table.contactId),
  ],
);

const caseId = () =>
  text("case_id")
    .$type<CaseId>()
    .notNull()
    .references(() => cases.id, { onDelete: "cascade" });

export const invoices = sqliteTable(
  "invoices",
  {
    id: text("id").$type<InvoiceId>().primaryKey(),
    accountId: accountId(),
    caseId: caseId(),
    number: text("number").notNull(),
    issuedOn: text("issued_on").notNull(),
    dueOn: text("due_on").notNull(),
    description: text("description"),
    performedOn: text("performed_on"),
    amountMinor: integer("amount_minor").notNull(),
    currency: text("currency").$type<Currency>().notNull(),
    contractualRate: text("contractual_rate"),
    announcesInterest: integer("announces_interest", { mode: "boolean" }),
  },
  (table) => [uniqueIndex("invoices_case").on(table.caseId, table.number)],
);

export const threads = sqliteTable(
  "threads",
  {
    accountId: accountId(),
    host: text("host").$type<HostId>().notNull(),
    threadId: text("thread_id").notNull(),
    caseId: caseId(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.host, table.threadId] }),
    index("threads_case").on(table.caseId),
  ],
);

export const reminders = sqliteTable(
  "reminders",
  {
    id: text("id").$type<ReminderId>().primaryKey(),
    accountId: accountId(),
    caseId: caseId(),
    /** What was rendered, as it was handed out: evidence is never rendered again. */
    reminder: text("reminder", { mode: "json" }).$type<Reminder>().notNull(),
    host: text("host").$type<HostId>(),
    threadId: text("thread_id"),
    createdAt: integer("created_at").notNull(),
    /** When it left; null until then. Kept beside the event so that reports find it by index. */
    sentAt: integer("sent_at"),
    /** How many fetches and visits are on the timeline, each with its repeats. */
    signals: integer("signals").notNull().default(0),
  },
  (table) => [
    index("reminders_case").on(table.caseId, table.sentAt),
    index("reminders_account_sent").on(table.accountId, table.sentAt, table.id),
  ],
);

export const events = sqliteTable(
  "events",
  {
    accountId: accountId(),
    caseId: caseId(),
    seq: integer("seq").notNull(),
    id: text("id").$type<EventId>().notNull(),
    type: text("type").$type<EventType>().notNull(),
    at: integer("at").notNull(),
    recordedAt: integer("recorded_at").notNull(),
    actor: text("actor").$type<Actor>().notNull(),
    body: text("body", { mode: "json" }).$type<TimelineEvent["body"]>().notNull(),
    prevHash: text("prev_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [
    // The primary key is what makes two writers of one case unable to fork its chain.
    primaryKey({ columns: [table.caseId, table.seq] }),
    uniqueIndex("events_id").on(table.caseId, table.id),
    // What was done and said, past the many fetches; and the fetches of one message.
    index("events_deeds")
      .on(table.caseId, table.seq)
      .where(sql`type NOT IN ('mail.fetched', 'page.visited')`),
    index("events_signals")
      .on(table.caseId, sql`(body ->> 'reminderId')`, table.at)
      .where(sql`type IN ('mail.fetched', 'page.visited')`),
    // What may have ended a case: retention goes through them.
    index("events_ending")
      .on(table.at, table.caseId)
      .where(sql`type IN ('case.closed', 'payment.received')`),
  ],
);

/** The fetches and visits of each message in bounded space, written together with their events. */
export const signalDigests = sqliteTable("signal_digests", {
  accountId: accountId(),
  reminderId: text("reminder_id")
    .$type<ReminderId>()
    .primaryKey()
    .references(() => reminders.id, { onDelete: "cascade" }),
  digest: text("digest", { mode: "json" }).$type<SignalDigest>().notNull(),
});

/** "I am showing this reminder now", said by the creditor's own mail page. */
export const selfViews = sqliteTable(
  "self_views",
  {
    accountId: accountId(),
    reminderId: text("reminder_id")
      .$type<ReminderId>()
      .notNull()
      .references(() => reminders.id, { onDelete: "cascade" }),
    at: integer("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reminderId, table.at] })],
);

/** Fetches that were answered, on their way to a timeline: one row for all that fold into one. */
export const fetchQueue = sqliteTable("fetch_queue", {
  position: integer("position").primaryKey({ autoIncrement: true }),
  /** What they have in common, see `fold-fetches.ts`. */
  fold: text("fold").notNull().unique(),
  /** From then on no more are added, and the row goes once all are on the timeline. */
  endsAt: integer("ends_at").notNull(),
  /** The first of them. */
  message: text("message").notNull(),
  lastAt: integer("last_at").notNull(),
  count: integer("count").notNull(),
  /** How many of them are on the timeline. */
  recorded: integer("recorded").notNull().default(0),
  /** What is being written on the timeline: after a crash the same is written again. */
  claim: text("claim"),
});

/**
 * Messages of a Cloudflare Queue that came lately, which may deliver each more than once: so many of
 * each reminder, see `queue-cloudflare.ts`.
 */
export const fetchesSeen = sqliteTable(
  "fetches_seen",
  {
    /** The reminder's id, a space and the event's: those of one reminder lie side by side. */
    key: text("id").primaryKey(),
    at: integer("at").notNull(),
  },
  (table) => [index("fetches_seen_at").on(table.at)],
);

/** The last good copy of each publisher's address list; see tracking/refresh-networks.ts. */
export const networkLists = sqliteTable("network_lists", {
  name: text("name").$type<ListName>().primaryKey(),
  fetchedAt: integer("fetched_at").notNull(),
  /** As `writeRanges` writes them. */
  ranges: text("ranges").notNull(),
});
