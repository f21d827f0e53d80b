import type { HostId } from "@impaye/shared/schema/host";

/** Somebody in a thread, as the mail page shows them. `email` is bare and lower case. */
export interface Person {
  email: string;
  name: string | null;
}

/** The thread that is open in the mail page. What cannot be read for sure is null, never guessed. */
export interface Thread {
  id: string | null;
  subject: string | null;
  /** Everybody but the account's owner, first sender first; at most 50. */
  participants: Person[];
  /** The mailbox's own address. */
  account: string | null;
  /** Which selector candidate answered, by key: what a bug report needs. */
  matched: Record<string, string>;
}

/** One message of the open thread that is shown with its text. What cannot be told is null. */
export interface Message {
  /** The mail page's own id of it, the same whenever it is shown. */
  id: string;
  from: Person | null;
  /** Null unless the thread's subject is surely this message's own: that of the first one. */
  subject: string | null;
  /** When it was sent, in the page's own words. */
  shownAt: string | null;
  /** How its text begins, on one line; at most 2,000 characters. */
  text: string;
}

/** One open editor in which a mail is being written. */
export interface Compose {
  /** Stable as long as the same editor is open. */
  readonly key: string;
  readonly editor: HTMLElement;
  /** The thread it answers; null for a new message or when it cannot be told. */
  threadId(): string | null;
  /** Bare addresses of to, cc and bcc, each once; empty when the page shows none. */
  recipients(): string[];
  /** Null when this compose shows no subject field (an inline reply). */
  subject(): string | null;
  /**
   * Fills the subject of a new message; a subject that the user already wrote stays. Returns how to
   * take it out again, which leaves what the user made of it since.
   */
  proposeSubject(subject: string): () => void;
  /** The first node of signature or quoted text inside the editor; null when there is none. */
  insertionPoint(): Node | null;
  /**
   * Has the page's own undo take what stands in the editor as a step to come back to; called before
   * and after we change it. Absent where the page needs no telling.
   */
  takeUndoStep?(): void;
}

/** A user's gesture that sends this compose (button, Enter or Space on it, keyboard shortcut). */
export type SendIntent = { compose: Compose; at: number };

/**
 * The one interface to a mail page. Adapters read; they change nothing but what their methods say.
 * A method that finds the page changed beyond recognition throws `HostChangedError`.
 */
export interface MailHost {
  readonly id: HostId;
  /** The open thread, or null when none is open. */
  thread(): Thread | null;
  /** The messages that are being read, in page order; none without an id of its own. */
  messages(): Message[];
  composes(): Compose[];
  /** The open reply in this thread, or opens one and waits for its editor (at most 5 s). */
  openReply(signal: AbortSignal): Promise<Compose>;
  /** Calls back, at most once per frame, whenever thread or composes may have changed. */
  onChange(changed: () => void, signal: AbortSignal): void;
  /** Capture phase, so that it runs before the page's own handler; never prevents or delays it. */
  onSendIntent(intended: (intent: SendIntent) => void, signal: AbortSignal): void;
  /** Images inside the messages that are being read (not inside editors). */
  shownImages(): HTMLImageElement[];
  /** Narrows the mail by so many pixels at its right edge; 0 gives the room back. */
  makeRoom(pixels: number): void;
}

/** The page no longer has what an adapter relies on: that feature stops, the mailbox lives. */
export class HostChangedError extends Error {
  override readonly name = "HostChangedError";
  constructor(
    readonly host: HostId,
    /** Which of the adapter's selectors found nothing. */
    readonly selectorKey: string,
  ) {
    super(`${host} no longer has "${selectorKey}"`);
  }
}
