import type { EventId } from "@impaye/shared/ids";
import type { HostId } from "@impaye/shared/schema/host";
import type { ToneSaid } from "@impaye/shared/schema/tone-override";

import type { SendConfirmation } from "../hosts/send-confirmation.ts";
import type { Alarms } from "./alarms.ts";
import { storedList, type Stored } from "./stored.ts";

/** A mail without a reminder that the user sent although the tone guard asked not to. */
export interface BlockedMail {
  /** Of the timeline's fact: telling it twice is telling it once. */
  id: EventId;
  account: string;
  host: HostId;
  threadId: string | null;
  /** Whom it goes to and who is in its thread: its case is found by them. */
  emails: string[];
  /** When the user pressed send, epoch milliseconds. */
  at: number;
  /** Which rules, never the text. */
  tone: ToneSaid;
}

/** The same until its mail page has sent it for good. */
export interface LeavingMail extends BlockedMail {
  /** The editor it was written in. */
  draft: string;
  to: string[];
  confirmed: { at: number; messageId: string | null } | null;
}

export interface BlockedMailsDeps {
  items: Stored<LeavingMail[]>;
  alarms: Alarms;
  now(): number;
  newId(): EventId;
  undoWindow(): Promise<number>;
  account(): Promise<string | null>;
  /** It left, for good: keeps it for the server, durably. */
  keep(mail: BlockedMail): Promise<void>;
  /** Something was kept: tell the server. */
  deliver(): void;
}

export const blockedMailsAlarm = "blocked-mails";

/** At most so many are kept, the newest; one that was never confirmed is forgotten after a day. */
const mostMails = 100;
const longestMs = 86_400_000;
/** A gesture and the request that follows it are at most so far apart. */
const gestureMs = 30_000;

/** Whether a posted mail is this one: by whom it goes to, or right after the gesture. */
const isOf = (posted: SendConfirmation, { to, at: sentAt }: LeavingMail, at: number): boolean =>
  to.length > 0 && posted.to.length > 0
    ? posted.to.some((email) => to.includes(email))
    : Math.abs(at - sentAt) <= gestureMs;

/**
 * Follows a mail that the tone guard had something against, from the gesture that sends it until it
 * left for good. One that is taken back, or never confirmed by its mail page, leaves no trace.
 */
export const createBlockedMails = (deps: BlockedMailsDeps) => {
  const list = storedList(deps.items);

  /** Moves on what the undo window has closed on. Call at start and when the alarm rings. */
  const advance = async (): Promise<void> => {
    const undoWindow = await deps.undoWindow();
    const leftAt = ({ confirmed }: LeavingMail): number =>
      confirmed === null ? Infinity : confirmed.at + undoWindow;
    const left = (await list.all()).filter((mail) => leftAt(mail) <= deps.now());
    for (const { draft: _, to: __, confirmed: ___, ...mail } of left) await deps.keep(mail);
    const gone = new Set(left.map(({ id }) => id));
    const { after } = await list.change((mails) =>
      mails.filter(({ id, at }) => !gone.has(id) && at > deps.now() - longestMs),
    );
    const next = Math.min(...after.map(leftAt));
    if (next === Infinity) await deps.alarms.clear(blockedMailsAlarm);
    else await deps.alarms.ringAt(blockedMailsAlarm, next);
    if (left.length > 0) deps.deliver();
  };

  return {
    advance,

    /** The user pressed send. Pressed again in the same editor, the last time counts. */
    intended: async (
      mail: Omit<BlockedMail, "id" | "account" | "tone"> &
        Pick<LeavingMail, "draft" | "to"> & { tone: ToneSaid | null },
    ): Promise<void> => {
      const account = await deps.account();
      const isSame = (each: LeavingMail): boolean =>
        each.confirmed === null && each.host === mail.host && each.draft === mail.draft;
      await list.change((mails) => {
        const { tone } = mail;
        const before = mails.find(isSame);
        if (tone === null && before === undefined) return mails;
        const others = mails.filter((each) => each !== before);
        if (tone === null || account === null) return others;
        const id = before?.id ?? deps.newId();
        return [...others, { ...mail, tone, id, account, confirmed: null }].slice(-mostMails);
      });
    },

    /** Whether any could be confirmed: no request needs to be read otherwise. */
    expectsConfirmation: async (): Promise<boolean> => (await list.all()).length > 0,

    /** A mail page posted a message, or took one back; `at` is when that request began. */
    confirm: async (posted: SendConfirmation, at: number): Promise<void> => {
      const { verdict, messageId } = posted;
      await list.change((mails) => {
        if (verdict === "sent") {
          const found = mails.findLast((mail) => mail.confirmed === null && isOf(posted, mail, at));
          return mails.map((mail) =>
            mail === found ? { ...mail, confirmed: { at, messageId } } : mail,
          );
        }
        return mails.filter(
          ({ confirmed }) =>
            confirmed === null ||
            messageId === null ||
            confirmed.messageId !== messageId ||
            at <= confirmed.at,
        );
      });
      await advance();
    },
  };
};

export type BlockedMails = ReturnType<typeof createBlockedMails>;
