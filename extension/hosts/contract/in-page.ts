import type { ReminderId } from "@impaye/shared/ids";

import { HostChangedError } from "../host.ts";
import type { Compose, MailHost } from "../host.ts";
import { putInEditor, readBack } from "../put-in-editor.ts";
import type { Undo } from "../put-in-editor.ts";
import { stripQuotedPixels } from "../strip-quoted-pixels.ts";
import { restorePixel, withholdPixel } from "../withhold-pixel.ts";

/** A result that can leave the page: errors of changed pages travel as their selector key. */
export type Answer<Value> = { ok: Value } | { changed: string };

const answer = <Value>(ask: () => Value): Answer<Value> => {
  try {
    return { ok: ask() };
  } catch (error) {
    if (error instanceof HostChangedError) return { changed: error.selectorKey };
    throw error;
  }
};

const insertsBefore = (compose: Compose): string | null =>
  compose.insertionPoint()?.textContent?.trim() ?? null;

const describe = (compose: Compose) => ({
  key: compose.key,
  threadId: compose.threadId(),
  recipients: compose.recipients(),
  subject: compose.subject(),
  html: compose.editor.innerHTML,
  insertsBefore: insertsBefore(compose),
});

/** What the suite can do with an adapter from outside the page. Nothing here but plain data. */
export const driveHost = (create: (document: Document, now: () => number) => MailHost) => {
  let skipped = 0;
  const host = create(document, () => performance.now() + skipped);
  const stop = new AbortController();
  const intents: string[] = [];
  let changes = 0;
  let undo: Undo | null = null;
  let undoSubject: (() => void) | null = null;
  const composeOf = (key: string): Compose => {
    const compose = host.composes().find((open) => open.key === key);
    if (!compose) throw new Error(`no compose ${key}`);
    return compose;
  };
  return {
    id: host.id,
    thread: () => answer(() => host.thread()),
    composes: () => answer(() => host.composes().map(describe)),
    messages: () => answer(() => host.messages()),
    openReply: async (): Promise<Answer<string>> => {
      try {
        return { ok: (await host.openReply(stop.signal)).key };
      } catch (error) {
        if (error instanceof HostChangedError) return { changed: error.selectorKey };
        throw error;
      }
    },
    openReplyAborted: async (): Promise<string> => {
      const controller = new AbortController();
      const opened = host.openReply(controller.signal);
      controller.abort(new Error("the user left"));
      return opened.then(
        () => "opened",
        (error: unknown) => String(error),
      );
    },
    watch: () => {
      host.onChange(() => (changes += 1), stop.signal);
      host.onSendIntent(({ compose }) => intents.push(compose.key), stop.signal);
    },
    unwatch: () => stop.abort(),
    changes: () => changes,
    intents: () => intents,
    shownImages: () => host.shownImages().map((image) => image.getAttribute("src") ?? ""),
    makeRoom: (pixels: number) => host.makeRoom(pixels),
    proposeSubject: (key: string, subject: string) => {
      undoSubject = composeOf(key).proposeSubject(subject);
    },
    undoSubject: () => undoSubject?.(),
    put: (key: string, mark: string, html: string) => {
      undo = putInEditor(composeOf(key), { mark, html });
    },
    undo: () => undo?.(),
    readBack: (key: string, mark: string) => readBack(composeOf(key), mark),
    withholdPixel: (key: string, mark: string) => withholdPixel(composeOf(key), mark),
    restorePixel: (key: string, mark: string) => restorePixel(composeOf(key), mark),
    strip: (key: string, origin: string, keep: string) =>
      // Safe: the suite passes UUIDs.
      stripQuotedPixels(composeOf(key).editor, origin, keep as ReminderId),
    /** Lets the adapter's clock run ahead by so many milliseconds. */
    skip: (ms: number) => {
      skipped += ms;
    },
  };
};

export type Driver = ReturnType<typeof driveHost>;

declare global {
  /** The adapter under test, inside the page. */
  var impaye: Driver;
}
