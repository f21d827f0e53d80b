import type { EventId } from "@impaye/shared/ids";
import type { HostId } from "@impaye/shared/schema/host";
import type { ToneSaid } from "@impaye/shared/schema/tone-override";

import type { SendConfirmation } from "../hosts/send-confirmation.ts";
import type { LetterOfCase } from "../messages.ts";
import type { Alarms } from "./alarms.ts";
import { storedList, type Stored } from "./stored.ts";

/**
 * A mail without a reminder of which the timeline tells: one with another letter of ours in it, or
 * that the user sent although the tone guard asked not to.
 */
export interface ToldMail {
  /** Of the timeline's fact: telling it twice is telling it once. */
  id: EventId;
  account: string;
  host: HostId;
  threadId: string | null;
  to: string[];
  subject: string;
  /** Whom it goes to and who is in its thread: its case is found by them. */
  emails: string[];
  /** When the user pressed send, epoch milliseconds. */
  at: number;
  /** Null: none of ours. */
  letter: LetterOfCase | null;
  /** Which rules, never the text; null: the guard had nothing against it. */
  tone: ToneSaid | null;
}

/** The same until its mail page has sent it for good. */
export interface LeavingMail extends ToldMail {
  /** The editor it was written in. */
  draft: string;
  confirmed: { at: number; messageId: string | null } | null;
}

export interface LeavingMailsDeps {
  items: Stored<LeavingMail[]>;
  alarms: Alarms;
  now(): number;
  newId(): EventId;
  undoWindow(): Promise<number>;
  account(): Promise<string | null>;
  /** It left, for good: keeps it for the server, durably. */
  keep(mail: ToldMail): Promise<void>;
  /** Something was kept: tell the server. */
  deliver(): void;
}

export const leavingMailsAlarm = "leaving-mails";

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

/** What the mail page posted is surer than what its compose showed. */
const postedOf = (
  posted: SendConfirmation,
  mail: LeavingMail,
): Pick<ToldMail, "to" | "subject"> => ({
  to: posted.to.length > 0 ? posted.to : mail.to,
  subject: posted.subject ?? mail.subject,
});

/**
 * Follows a mail of which there is something to tell, from the gesture that sends it until it left
 * for good. One that is taken back, or never confirmed by its mail page, leaves no trace.
 */
export const createLeavingMails = (deps: LeavingMailsDeps) => {
  const list = storedList(deps.items);

  /** Moves on what the undo window has closed on. Call at start and when the alarm rings. */
  const advance = async (): Promise<void> => {
    const undoWindow = await deps.undoWindow();
    const leftAt = ({ confirmed }: LeavingMail): number =>
      confirmed === null ? Infinity : confirmed.at + undoWindow;
    const left = (await list.all()).filter((mail) => leftAt(mail) <= deps.now());
    for (const { draft: _, confirmed: __, ...mail } of left) await deps.keep(mail);
    const gone = new Set(left.map(({ id }) => id));
    const { after } = await list.change((mails) =>
      mails.filter(({ id, at }) => !gone.has(id) && at > deps.now() - longestMs),
    );
    const next = Math.min(...after.map(leftAt));
    if (next === Infinity) await deps.alarms.clear(leavingMailsAlarm);
    else await deps.alarms.ringAt(leavingMailsAlarm, next);
    if (left.length > 0) deps.deliver();
  };

  return {
    advance,

    /** The user pressed send. Pressed again in the same editor, the last time counts. */
    intended: async (mail: Omit<LeavingMail, "id" | "account" | "confirmed">): Promise<void> => {
      const account = await deps.account();
      const isSame = (each: LeavingMail): boolean =>
        each.confirmed === null && each.host === mail.host && each.draft === mail.draft;
      await list.change((mails) => {
        const isTold = mail.letter !== null || mail.tone !== null;
        const before = mails.find(isSame);
        if (!isTold && before === undefined) return mails;
        const others = mails.filter((each) => each !== before);
        if (!isTold || account === null) return others;
        const id = before?.id ?? deps.newId();
        return [...others, { ...mail, id, account, confirmed: null }].slice(-mostMails);
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
            mail === found
              ? { ...mail, ...postedOf(posted, mail), confirmed: { at, messageId } }
              : mail,
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

export type LeavingMails = ReturnType<typeof createLeavingMails>;
