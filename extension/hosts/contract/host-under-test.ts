import type { HostId } from "@impaye/shared/schema/host";

import type { Message, Thread } from "../host.ts";

/** How a mutation changes what a page is served as, see `mutations.ts`. */
export type MutationName =
  | "class names shuffled"
  | "ids shuffled"
  | "labels in English"
  | "labels in an unknown language"
  | "rendered late";

export interface ComposeReading {
  threadId: string | null;
  recipients: string[];
  subject: string | null;
}

/** What an adapter must read on a fixture. */
export interface Expected {
  thread: Omit<Thread, "matched">;
  /** The reply, as the page opens it. */
  reply: ComposeReading;
  /** A new mail, after the suite typed `newMail.recipients[0]` and its subject. */
  newMail: ComposeReading;
  /** The thread's messages; their texts by how they begin. */
  messages: Message[];
  /** Text of signature or quote that the reply's insertion point begins with. */
  replyInsertsBefore: string;
  /** Sources of the images in the messages being read. */
  shownImages: string[];
}

/**
 * A mail page written by us. Its script and style address its parts by `data-fixture` only, which
 * no adapter may use and no mutation touches:
 * `thread` (the reading area), `open-thread` and `select-row` (in the list), `back`, `reply`,
 * `new-mail`, `reply-compose` and `new-compose`, and in a compose `editor`, `send`, `attach` (any
 * button that does not send), `discard`; in a new one also `to` and `subject` to type in.
 */
export interface Fixture {
  /** Dated, such as `thread-2026-11`. */
  name: string;
  html(url: URL): string | Promise<string>;
  /** The list, with no thread open. */
  listUrl: string;
  /** The thread that `open-thread` leads to, opened directly. */
  threadUrls: { name: string; url: string }[];
  expected: Expected;
  /** Every label the fixture shows that an adapter might read: French → English. */
  english: Record<string, string>;
  /** Class names that are part of a mail's content, which no build of the page renames. */
  contentClasses?: readonly string[];
  /** Element ids likewise, or ids that SELECTORS relies on without an alternative. */
  contentIds?: readonly string[];
  /** What an adapter can no longer read under a mutation, stated instead of skipped. */
  under?: Partial<Record<MutationName, Partial<Expected>>>;
}

export interface HostUnderTest {
  id: HostId;
  adapter: {
    /** Absolute path of the module. */
    file: string;
    /** Its export: `(document, now?) => MailHost`, `now` in milliseconds. */
    create: string;
  };
  fixtures: Fixture[];
  /** Which selector keys `HostChangedError` names on a page beyond recognition. */
  beyondRecognition: { thread: string | null; openReply: string };
}
