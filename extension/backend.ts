import type { CaseSummary, CaseStatus, CaseView, NewCase } from "@impaye/shared/schema/case";
import type { ConsentProofFile, NewConsentProof } from "@impaye/shared/schema/consent-proof";
import type { Contact, ContactPatch } from "@impaye/shared/schema/contact";
import type { AddedInvoice, Invoice, NewInvoice } from "@impaye/shared/schema/invoice";
import type { HostId } from "@impaye/shared/schema/host";
import type { Letter, NewLetter } from "@impaye/shared/schema/letter";
import type { OwnTemplate, TemplateKey } from "@impaye/shared/schema/template";
import type { NewProfile, Profile } from "@impaye/shared/schema/profile";
import type { NewReminder, Reminder } from "@impaye/shared/schema/reminder";
import type { Agenda } from "@impaye/shared/schema/agenda";
import type { ReadingReport, ReportQuery, Strips } from "@impaye/shared/schema/report";
import type { Statement } from "@impaye/shared/schema/statement";
import type { RouteComparison } from "@impaye/shared/recovery/routes";
import type { NewEvent, TimelineEvent } from "@impaye/shared/timeline/event";
import type { PlainDate } from "@impaye/shared/dates";
import type { CaseId, ContactId, InvoiceId, ReminderId } from "@impaye/shared/ids";

/** Why something could not be done, in terms that a screen can act on. */
export type Problem =
  /** No account is signed in: offer the options page. */
  | { kind: "signed-out" }
  /** The server does not answer; `message` is a sentence for the user. */
  | { kind: "offline" }
  /** The server answered with an error. `fields` maps a form field's path to a sentence. */
  | { kind: "refused"; code: string; message: string; fields?: Record<string, string> };

/** Messages between extension pages cannot carry thrown errors, so outcomes are values. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; problem: Problem };

export interface SessionState {
  serverUrl: string;
  /** Null when signed out. */
  email: string | null;
  /** Signed out by the server, not by the user. */
  expired?: true;
  language: "fr" | "en";
}

/** A reminder that was put in a mail and is on its way to the timeline. */
export interface PendingReminder {
  reminderId: ReminderId;
  caseId: CaseId;
  /**
   * `inserted`: in an editor. `sending`: the user pressed send, the undo window is open.
   * `unconfirmed`: pressed, but the mail page never confirmed: ask. `queued`: sent, the server
   * does not know yet.
   */
  stage: "inserted" | "sending" | "unconfirmed" | "queued";
  at: number;
  /** With `unconfirmed`: why the server would not take it, in its own sentence. */
  refusal?: string;
}

/**
 * What the extension's pages may ask of its background, the only place that speaks HTTP. One
 * message each, see `messages.ts`.
 */
export interface Backend {
  session(): Promise<SessionState>;
  setServer(url: string): Promise<Outcome<SessionState>>;
  setLanguage(language: "fr" | "en"): Promise<SessionState>;
  signUp(input: { name: string; email: string; password: string }): Promise<Outcome<SessionState>>;
  signIn(input: { email: string; password: string }): Promise<Outcome<SessionState>>;
  signOut(): Promise<SessionState>;

  /** Everything that the server keeps for the account, as JSON. */
  exportAccount(): Promise<Outcome<string>>;
  /** Erases it all, and signs out. */
  eraseAccount(input: { password: string }): Promise<Outcome<SessionState>>;

  profile(): Promise<Outcome<Profile>>;
  saveProfile(profile: NewProfile): Promise<Outcome<Profile>>;
  /** The letters that the user wrote in the place of usual ones. */
  templates(): Promise<Outcome<{ templates: OwnTemplate[] }>>;
  saveTemplate(template: OwnTemplate): Promise<Outcome<OwnTemplate>>;
  removeTemplate(key: TemplateKey): Promise<Outcome<null>>;
  updateContact(input: { id: ContactId; patch: ContactPatch }): Promise<Outcome<Contact>>;
  /** The file that shows a contact's consent; `content` is base64. */
  addProof(input: { id: ContactId } & NewConsentProof): Promise<Outcome<Contact>>;
  proof(input: { id: ContactId }): Promise<Outcome<ConsentProofFile>>;
  removeProof(input: { id: ContactId }): Promise<Outcome<Contact>>;

  /** The case of a thread: by its id, failing that by its participants' addresses; null when none. */
  caseOfThread(input: {
    host: HostId;
    threadId: string | null;
    emails: string[];
  }): Promise<Outcome<CaseView | null>>;
  /** Every way on for a case, compared. */
  routes(input: { id: CaseId; on: PlainDate }): Promise<Outcome<RouteComparison>>;
  /** As it stands on a day; without one, today in its country, as its letters count. */
  caseView(input: { id: CaseId; on?: PlainDate }): Promise<Outcome<CaseView>>;
  /** How what is owed came about. */
  statement(input: { id: CaseId; on: PlainDate }): Promise<Outcome<Statement>>;
  cases(input: {
    q?: string;
    status?: CaseStatus;
    cursor?: string;
  }): Promise<Outcome<{ cases: CaseSummary[]; nextCursor: string | null }>>;
  openCase(input: {
    case: NewCase;
    thread: { host: HostId; threadId: string } | null;
  }): Promise<Outcome<{ id: CaseId }>>;
  addInvoice(input: { caseId: CaseId; invoice: AddedInvoice }): Promise<Outcome<Invoice>>;
  /** Puts the whole of an invoice right. */
  correctInvoice(input: {
    caseId: CaseId;
    invoiceId: InvoiceId;
    invoice: NewInvoice;
  }): Promise<Outcome<Invoice>>;
  linkThread(input: { host: HostId; threadId: string; caseId: CaseId }): Promise<Outcome<null>>;
  timeline(input: {
    caseId: CaseId;
    after: number;
  }): Promise<Outcome<{ events: TimelineEvent[]; lastSeq: number }>>;
  logEvent(input: { caseId: CaseId; event: NewEvent }): Promise<Outcome<TimelineEvent>>;

  writeReminder(input: NewReminder): Promise<Outcome<Reminder>>;
  /** A letter that is no reminder, to be copied; nothing of it is kept. */
  writeLetter(input: NewLetter): Promise<Outcome<Letter>>;
  /**
   * The user says that a reminder which the mail page did not see leave did leave, or will not.
   * `at`: when it left, where nothing but the user knows; now unless said otherwise.
   */
  settlePending(input: {
    reminderId: ReminderId;
    sent: boolean;
    at?: number;
  }): Promise<Outcome<null>>;
  pending(input: { caseId: CaseId }): Promise<PendingReminder[]>;

  agenda(input: { on: PlainDate }): Promise<Outcome<Agenda>>;
  report(input: ReportQuery): Promise<Outcome<ReadingReport>>;
  /** What came back for single messages, at most 50. */
  strips(input: { ids: ReminderId[] }): Promise<Outcome<Strips>>;
  reportCsv(input: ReportQuery): Promise<Outcome<string>>;
}
