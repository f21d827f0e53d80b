import type { HostId } from "@impaye/shared/schema/host";
import type { CaseId, ReminderId } from "@impaye/shared/ids";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { Letter, SentLetter } from "@impaye/shared/schema/letter";
import type { Reminder } from "@impaye/shared/schema/reminder";
import type { ToneFinding } from "@impaye/shared/tone/check-tone";
import type { ToneRuleId } from "@impaye/shared/tone/rule";

import type { Backend } from "./backend.ts";
import type { Thread } from "./hosts/host.ts";

/** One finding of the tone guard, with the words that it is about. */
export type DraftFinding = Omit<ToneFinding, "span"> & { words: string };

/** A mail that is being written, which the tone guard finds rough. */
export interface DraftTone {
  /** What the user wrote; the panel, which knows to whom, looks at it again. */
  text: string;
  /** What the user said to send anyway, for as long as this editor is open. */
  accepted: ToneRuleId[];
}

/** A letter that is no reminder, as it is put in a reply. */
export type InsertedLetter = Pick<Letter, "subject" | "html"> & LetterOfCase;
/** By which it is known again in an editor. */
export type LetterMark = `letter-${SentLetter}-${CaseId}`;

/** What a mail tells of such a letter once it left: whose it is, never its text. */
export interface LetterOfCase {
  letter: SentLetter;
  caseId: CaseId;
}

/** What is to be put in a reply, and what it belongs to. */
export interface Placement {
  piece: Reminder | InsertedLetter;
  /** Beside which it was written: it goes into no other. Null: beside none. */
  thread: Thread | null;
  /** Whom it is to, as the panel names them. */
  client: string;
  /** The client's own addresses. */
  emails: string[];
}

/** What stands in an open editor, and can be undone. */
export interface Inserted {
  mark: ReminderId | LetterMark;
  caseId: CaseId;
  /** The client's name: the panel may stand beside somebody else's thread by now. */
  client: string;
  /** A recipient who is not known as the client, because of whom the image was left out. */
  stranger: string | null;
}

/** Everything that Impayé does in a mail page: the panel has a name for each that may stop. */
export type FeatureId =
  | "follow-thread"
  | "show-drawer"
  | "insert-reminder"
  | "check-recipients"
  | "check-draft-tone"
  | "confirm-sent"
  | "ignore-own-views"
  | "note-automatic-mail";

/** What the panel needs to know of the mail page it stands beside. */
export interface PageState {
  host: HostId;
  /** Null when no thread is open. */
  thread: Thread | null;
  /** Features that stopped because the page changed, with the selector that found nothing. */
  stopped: { feature: string; selectorKey: string }[];
  /** The reminder or letter that was put in last, as long as its editor is open. */
  inserted: Inserted | null;
  /** Null while the tone guard has nothing to say. */
  tone: DraftTone | null;
}

export type InsertOutcome =
  | { ok: true }
  /** The page has no reply to open, or its layout changed: offer copying the text instead. */
  | { ok: false; because: "no-editor" | "page-changed" }
  /** Another thread is open by now: nothing was put in there. */
  | { ok: false; because: "moved" };

/** What a content script needs to know; it has no storage of its own. */
export interface PageSettings {
  serverUrl: string;
  /** Address prefix of the account's own pixels, also after it signed out; null while none is known. */
  pixelPrefix: string | null;
  language: "fr" | "en";
  /** Whether the user wants the drawer closed beside threads. */
  collapsed: boolean;
}

/** A mail that a machine wrote, as the open thread shows it. */
export interface NotedMail {
  /** The mail page's own id of it. */
  messageId: string;
  kind: "auto-reply" | "bounce";
  from: string | null;
  /** When it was sent, epoch milliseconds; null when the page does not tell. */
  at: number | null;
  /** Until when an auto-reply says that its sender is away. */
  returnsOn: PlainDate | null;
}

export interface AutomaticMails {
  host: HostId;
  threadId: string;
  mails: NotedMail[];
}

/** Any extension page or content script → background. */
export type BackgroundMessages = {
  [Method in keyof Backend]: (
    ...input: Parameters<Backend[Method]>
  ) => Awaited<ReturnType<Backend[Method]>>;
} & {
  /** A reminder was put in, or taken out of, an editor. */
  inserted(input: {
    reminderId: ReminderId;
    caseId: CaseId;
    pageUrl: string;
    /** The client's addresses: whom its image may go to. */
    emails: string[];
  }): void;
  removed(input: { reminderId: ReminderId }): void;
  /** The user pressed send on a compose that holds these reminders. */
  sendIntended(input: {
    reminderIds: ReminderId[];
    at: number;
    to: string[];
    subject: string;
    pixelKept: boolean;
    /** What the user wrote, as it leaves. */
    text: string;
    accepted: ToneRuleId[];
  }): void;
  /** The user pressed send on a mail without a reminder. */
  mailIntended(input: {
    host: HostId;
    threadId: string | null;
    /** The editor: the same as long as it is open. */
    draft: string;
    at: number;
    to: string[];
    subject: string;
    /** Whom it goes to and who is in its thread. */
    emails: string[];
    /** The letter of ours that is in it, if any. */
    letter: LetterOfCase | null;
    text: string;
    accepted: ToneRuleId[];
  }): void;
  /**
   * Which of these recipients are not known as the client of this reminder, nor as the user. `emails`
   * are the client's, where they are known already; else they are what `inserted` told.
   */
  strangersAmong(input: {
    reminderId: ReminderId;
    to: string[];
    emails?: readonly string[];
  }): string[];
  /** Whether the tone guard finds anything in a mail that is being written, whomever it is for. */
  isRough(text: string): boolean;
  /** These reminders' images are on the creditor's own screen now. */
  selfViewed(input: { reminderIds: ReminderId[]; at: number }): void;
  /** These stand in the open thread; answers which need not be told again, by their ids. */
  automaticMail(input: AutomaticMails): string[];
  pageSettings(): PageSettings;
  setCollapsed(collapsed: boolean): void;
  openOptions(): void;
  openReport(caseId: CaseId | null): void;
  /** The mail thread of a case; its report, where no thread can be shown. */
  openThread(caseId: CaseId): void;
  openStatement(input: { id: CaseId; on: PlainDate }): void;
};

/**
 * What a content script may ask of the background. It runs beside a page that is not ours: nothing of
 * a case is among the answers.
 */
export const mailPageMessages = [
  "inserted",
  "removed",
  "sendIntended",
  "mailIntended",
  "strangersAmong",
  "isRough",
  "selfViewed",
  "automaticMail",
  "pageSettings",
  "setCollapsed",
] as const satisfies readonly (keyof BackgroundMessages)[];

/**
 * Panel → background → the content script of the panel's own tab, under one name. In Firefox an
 * extension page in another page's frame neither knows of tabs nor hears what content scripts say.
 */
export interface PageMessages {
  pageState(): PageState;
  /** Opens the reply that a reminder is being written for, in this thread; says nothing when it cannot. */
  openReply(thread: Thread | null): void;
  insertReminder(placement: Placement): InsertOutcome;
  undoInsert(): void;
  /** The user means what the open editor says: these are not asked about again. */
  acceptTone(rules: ToneRuleId[]): void;
  collapse(): void;
  /** To every mail page, from the background itself: this thread has a case from now on. */
  threadLinked(thread: { host: HostId; threadId: string }): void;
}

/** Background → panels; a panel takes nothing from anybody else. */
export interface PanelMessages {
  /** Content script → background → the panel of its own tab. */
  pageChanged(state: PageState): void;
  /** To every panel. Something about this case changed (sent, delivered): read it again. */
  caseChanged(caseId: CaseId): void;
  /** To every panel. Somebody signed in or out, here or elsewhere, a session expired, or another language was chosen: begin again. */
  sessionChanged(): void;
}
