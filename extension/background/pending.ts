import type { CaseId, ReminderId } from "@impaye/shared/ids";
import type { Sent } from "@impaye/shared/schema/reminder";

import type { SendConfirmation } from "../hosts/send-confirmation.ts";
import type { Alarms } from "./alarms.ts";
import { soundSent } from "./sound-sent.ts";
import { storedList, type Stored } from "./stored.ts";

/** A reminder between the editor and the outbox. */
export interface PendingEntry {
  reminderId: ReminderId;
  /** Null when it was written by another browser of the same account. */
  caseId: CaseId | null;
  account: string;
  /** Whom its image may go to; absent where another browser of the account put it in. */
  emails?: readonly string[];
  /** Address of its page, by which it is known again in what the mail page posts. */
  pageUrl: string | null;
  stage: "inserted" | "sending" | "unconfirmed";
  /** When it came to this stage. */
  at: number;
  sent: Sent | null;
  confirmed: { at: number; messageId: string | null } | null;
  /** Why the server would not take it, when it said so. */
  refusal: string | null;
}

export interface PendingDeps {
  items: Stored<PendingEntry[]>;
  alarms: Alarms;
  now(): number;
  undoWindow(): Promise<number>;
  account(): Promise<string | null>;
  /** It left, for good: keeps it for the server, durably. */
  keep(
    entry: Pick<PendingEntry, "reminderId" | "caseId" | "account"> & { sent: Sent },
  ): Promise<void>;
  /** Something was kept: tell the server. */
  deliver(): void;
  changed(caseId: CaseId): void;
}

export const pendingAlarm = "pending";
/** At most so many are kept, the newest, and none for longer than this. */
export const pendingLimit = 500;
const longestMs = 90 * 86_400_000;

/** A gesture and the request that follows it are at most so far apart. */
const gestureMs = 30_000;

const agree = (shown: string[], posted: string[]): boolean =>
  shown.length === 0 || posted.length === 0 || posted.some((email) => shown.includes(email));

/**
 * Whether a posted mail holds this reminder. Outlook posts no text when the draft it saved a moment
 * before has it already: then the user's gesture tells.
 */
const isOf = (posted: SendConfirmation, entry: PendingEntry, at: number): boolean => {
  const { pageUrl, reminderId, stage, sent, confirmed } = entry;
  if (posted.html !== "") {
    return posted.html.includes(reminderId) || (pageUrl !== null && posted.html.includes(pageUrl));
  }
  return (
    stage === "sending" &&
    sent !== null &&
    confirmed === null &&
    Math.abs(at - sent.at) <= gestureMs &&
    (posted.subject === null || sent.subject === "" || posted.subject === sent.subject) &&
    agree(sent.to, posted.to)
  );
};

/** What the mail page posted is surer than what its compose showed. */
const sentOf = (entry: PendingEntry, confirmation: SendConfirmation, now: number): Sent => ({
  ...(entry.sent ?? { at: now, to: [], subject: "" }),
  ...(confirmation.to.length > 0 && { to: confirmation.to }),
  ...(confirmation.subject !== null && { subject: confirmation.subject }),
});

/**
 * Follows each reminder from the editor until it left for good. A mail page's undo window is
 * waited for; a send that is never confirmed is left for the user to settle.
 */
export const createPending = (deps: PendingDeps) => {
  const list = storedList(deps.items);

  /** Applies a change to every entry it fits, and tells of the cases it touched. */
  const change = async (
    alter: (entries: PendingEntry[]) => PendingEntry[],
  ): Promise<PendingEntry[]> => {
    const { before, after } = await list.change((entries) => {
      const next = alter(entries)
        .filter((entry) => entry.at > deps.now() - longestMs)
        .slice(-pendingLimit);
      const isSame =
        next.length === entries.length && next.every((entry, n) => entry === entries[n]);
      return isSame ? entries : next;
    });
    const kept = new Set(after);
    const known = new Set(before);
    const touched = [
      ...before.filter((entry) => !kept.has(entry)),
      ...after.filter((entry) => !known.has(entry)),
    ];
    const cases = new Set(touched.flatMap(({ caseId }) => (caseId ? [caseId] : [])));
    for (const caseId of cases) deps.changed(caseId);
    return after;
  };

  const alterEach = (alter: (entry: PendingEntry) => PendingEntry | null) =>
    change((entries) => entries.map(alter).filter((entry) => entry !== null));

  const dueAt = (entry: PendingEntry, undoWindow: number): number =>
    (entry.confirmed?.at ?? entry.at) + undoWindow;

  const ringForNext = async (): Promise<void> => {
    const undoWindow = await deps.undoWindow();
    const times = (await list.all())
      .filter(({ stage }) => stage === "sending")
      .map((entry) => dueAt(entry, undoWindow));
    if (times.length === 0) await deps.alarms.clear(pendingAlarm);
    else await deps.alarms.ringAt(pendingAlarm, Math.min(...times));
  };

  const leave = async (entries: PendingEntry[]): Promise<void> => {
    if (entries.length === 0) return;
    for (const { reminderId, caseId, account, sent } of entries) {
      if (sent) await deps.keep({ reminderId, caseId, account, sent: soundSent(sent) });
    }
    const gone = new Set(entries.map(({ reminderId }) => reminderId));
    await alterEach((entry) => (gone.has(entry.reminderId) ? null : entry));
    deps.deliver();
  };

  /** Moves on what the undo window has closed on. Call at start and when the alarm rings. */
  const advance = async (): Promise<void> => {
    const undoWindow = await deps.undoWindow();
    const isOver = (entry: PendingEntry): boolean =>
      entry.stage === "sending" && dueAt(entry, undoWindow) <= deps.now();
    const entries = await alterEach((entry) =>
      isOver(entry) && !entry.confirmed
        ? { ...entry, stage: "unconfirmed", at: deps.now() }
        : entry,
    );
    await leave(entries.filter(isOver));
    await ringForNext();
  };

  return {
    advance,
    all: list.all,

    inserted: async (input: {
      reminderId: ReminderId;
      caseId: CaseId;
      pageUrl: string;
      emails: readonly string[];
    }): Promise<void> => {
      const account = await deps.account();
      if (account === null) return;
      await change((entries) => [
        ...entries.filter(({ reminderId }) => reminderId !== input.reminderId),
        {
          ...input,
          account,
          stage: "inserted",
          at: deps.now(),
          sent: null,
          confirmed: null,
          refusal: null,
        },
      ]);
    },

    /** Taken out of its editor again. */
    removed: async (removedId: ReminderId): Promise<void> => {
      await alterEach((entry) =>
        entry.reminderId === removedId && !entry.confirmed ? null : entry,
      );
    },

    /** The user pressed send on a mail that holds these. */
    intended: async (reminderIds: ReminderId[], sent: Sent): Promise<void> => {
      const account = await deps.account();
      await change((entries) => {
        const known = new Set(entries.map(({ reminderId }) => reminderId));
        const strangers = reminderIds
          .filter((reminderId) => !known.has(reminderId) && account !== null)
          .map((reminderId): PendingEntry => ({
            reminderId,
            caseId: null,
            account: account ?? "",
            pageUrl: null,
            stage: "inserted",
            at: sent.at,
            sent: null,
            confirmed: null,
            refusal: null,
          }));
        const send = (entry: PendingEntry): PendingEntry => {
          if (!reminderIds.includes(entry.reminderId)) return entry;
          // What was posted already is surer about whom and what.
          const { to, subject } = (entry.confirmed && entry.sent) ?? sent;
          const known = { ...sent, to, subject };
          return { ...entry, stage: "sending", at: sent.at, sent: known, refusal: null };
        };
        return [...entries, ...strangers].map(send);
      });
      await ringForNext();
    },

    /** Whether anything could be confirmed: no request needs to be read otherwise. */
    expectsConfirmation: async (): Promise<boolean> => {
      return (await list.all()).length > 0;
    },

    /**
     * The mail page posted a message, or took one back; `at` is when that request began. Saving a
     * draft looks like taking it back: only what began after the sending does.
     */
    confirm: async (confirmation: SendConfirmation, at: number): Promise<void> => {
      const { verdict, messageId } = confirmation;
      await alterEach((entry) => {
        if (verdict === "sent") {
          if (!isOf(confirmation, entry, at)) return entry;
          const sent = sentOf(entry, confirmation, at);
          const stageAt = entry.stage === "sending" ? entry.at : at;
          const confirmed = { at, messageId };
          return { ...entry, stage: "sending", at: stageAt, sent, confirmed, refusal: null };
        }
        const { confirmed } = entry;
        return confirmed &&
          messageId !== null &&
          confirmed.messageId === messageId &&
          at > confirmed.at
          ? { ...entry, stage: "inserted", at: deps.now(), sent: null, confirmed: null }
          : entry;
      });
      await advance();
    },

    /**
     * The user says whether it left: one that was copied by hand was in no editor of ours. `at`, when
     * it left, counts only where no gesture was seen; it is held between the insertion and now.
     */
    settle: async (
      settledId: ReminderId,
      didLeave: boolean,
      at: number = deps.now(),
    ): Promise<void> => {
      const account = await deps.account();
      const isKnown = (await list.all()).some(({ reminderId }) => reminderId === settledId);
      if (didLeave && !isKnown && account !== null) {
        const sent = { at: deps.now(), to: [], subject: "" };
        await deps.keep({ reminderId: settledId, caseId: null, account, sent });
        deps.deliver();
        return;
      }
      const entries = await alterEach((entry) => {
        if (entry.reminderId !== settledId) return entry;
        if (!didLeave) return null;
        const left = Math.min(Math.max(at, entry.at), deps.now());
        return { ...entry, sent: entry.sent ?? { at: left, to: [], subject: "" } };
      });
      await leave(entries.filter(({ reminderId }) => reminderId === settledId));
      await ringForNext();
    },

    /** The server would not take it: the user is asked, with the server's reason. */
    refused: async (
      entry: Pick<PendingEntry, "reminderId" | "caseId" | "account" | "sent">,
      refusal: string,
    ): Promise<void> => {
      await change((entries) => [
        ...entries.filter(({ reminderId }) => reminderId !== entry.reminderId),
        { ...entry, pageUrl: null, stage: "unconfirmed", at: deps.now(), confirmed: null, refusal },
      ]);
    },
  };
};

export type Pending = ReturnType<typeof createPending>;
