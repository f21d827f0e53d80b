import { storage } from "wxt/utils/storage";

import type { Language } from "@impaye/shared/schema/language";

import type { ToldMail, LeavingMail } from "./background/leaving-mails.ts";
import type { LeftReminder, Waiting } from "./background/outbox.ts";
import type { PendingEntry } from "./background/pending.ts";

/** Who is signed in at the server. The token opens everything: content scripts cannot read it. */
export interface Session {
  email: string;
  token: string;
}

/** Whose images this browser keeps from loading. */
export interface OwnPixels {
  account: string;
  /** Address prefix of that account's pixels. */
  prefix: string;
}

export const serverUrlItem = storage.defineItem<string>("local:serverUrl", {
  fallback: "http://localhost:8787",
});

export const sessionItem = storage.defineItem<Session | null>("local:session", { fallback: null });

/** Whether the server ended the session, rather than the user. */
export const sessionExpiredItem = storage.defineItem<boolean>("local:sessionExpired", {
  fallback: false,
});

/** Outlives the session: who is signed out still reads the mails that he sent. */
export const ownPixelsItem = storage.defineItem<OwnPixels | null>("local:ownPixels", {
  fallback: null,
});

/** Null until the user chose: the browser's language decides. */
export const languageItem = storage.defineItem<Language | null>("local:language", {
  fallback: null,
});

/** Whether the user wants the drawer closed beside threads. */
export const collapsedItem = storage.defineItem<boolean>("local:collapsed", { fallback: false });

/** How long a mail can be taken back, in milliseconds: the longest that Gmail offers. */
export const undoWindowItem = storage.defineItem<number>("local:undoWindow", { fallback: 30_000 });

export const pendingItem = storage.defineItem<PendingEntry[]>("local:pending", { fallback: [] });

export const outboxItem = storage.defineItem<Waiting<LeftReminder>[]>("local:outbox", {
  fallback: [],
});

export const leavingMailsItem = storage.defineItem<LeavingMail[]>("local:leavingMails", {
  fallback: [],
});

export const mailOutboxItem = storage.defineItem<Waiting<ToldMail>[]>("local:mailOutbox", {
  fallback: [],
});

/** Since when the user wants browser notifications, epoch milliseconds; null: does not. */
export const notifySinceItem = storage.defineItem<number | null>("local:notifySince", {
  fallback: null,
});

/** Ids of news that was shown, the latest last: none is shown twice. */
export const notifiedItem = storage.defineItem<string[]>("local:notified", { fallback: [] });
