import type { ReminderId } from "@impaye/shared/ids";
import type { Reminder } from "@impaye/shared/schema/reminder";

import { HostChangedError, type Compose } from "../hosts/host.ts";
import { putInEditor, readBack, type Undo } from "../hosts/put-in-editor.ts";
import type { InsertedLetter, InsertOutcome, LetterMark } from "../messages.ts";
import { chooseCompose } from "./choose-compose.ts";
import type { Feature, FeatureContext } from "./feature.ts";
import { remindersIn } from "./reminders-in.ts";

type Piece = Reminder | InsertedLetter;

const markOf = (piece: Piece): ReminderId | LetterMark =>
  "letter" in piece ? `letter-${piece.letter}-${piece.caseId}` : piece.id;

interface Insertion {
  piece: Piece;
  compose: Compose;
  undo: Undo;
  /** The insertion of ours whose place it took, and which undoing brings back. */
  earlier: Insertion | null;
}

const openCompose = async (
  { host, signal }: FeatureContext,
  lastUsed: Element | null,
): Promise<Compose | null> => {
  const thread = host.thread();
  const open = chooseCompose(host.composes(), thread, lastUsed);
  return open ?? (thread ? host.openReply(signal) : null);
};

/** The background follows reminders from here; a letter is none of its business until it is sent. */
const tellInserted = ({ tell }: FeatureContext, piece: Piece): void => {
  if ("letter" in piece) return;
  const { id, caseId, pageUrl } = piece;
  void tell("inserted", { reminderId: id, caseId, pageUrl });
};

const insert = (
  context: FeatureContext,
  compose: Compose,
  piece: Piece,
  last: Insertion | null,
): Insertion => {
  const replaced = remindersIn(compose);
  const isLastHere = last !== null && readBack(compose, markOf(last.piece)).present;
  const undoText = putInEditor(compose, { mark: markOf(piece), html: piece.html });
  const undoSubject = compose.threadId() === null ? compose.proposeSubject(piece.subject) : null;
  for (const reminderId of replaced) void context.tell("removed", { reminderId });
  tellInserted(context, piece);
  // What was put in is to be read before it is sent.
  compose.editor.focus();
  return {
    piece,
    compose,
    undo: () => {
      undoText();
      undoSubject?.();
    },
    earlier: isLastHere ? last : null,
  };
};

/**
 * Puts a reminder, or another letter, in the open reply, or opens one first, and takes it out again. A mail page that
 * has no reply to open says so and may be asked again: the user can open one by hand.
 */
export const insertReminder: Feature = {
  id: "insert-reminder",
  start(context) {
    const { document, host, page, signal, guarded, tell, answer, reportStopped } = context;
    let last: Insertion | null = null;
    let lastUsed: Element | null = null;
    let busy: Promise<unknown> = Promise.resolve();

    /** One thing after the other, so that two clicks open one reply. */
    const inTurn = <Value>(run: () => Promise<Value>): Promise<Value> => {
      const next = busy.then(run);
      busy = next.catch(() => undefined);
      return next;
    };

    const keep = (insertion: Insertion | null): void => {
      last = insertion;
      page.update({ inserted: insertion && markOf(insertion.piece) });
    };

    const attempt = async (piece: Piece): Promise<InsertOutcome> => {
      try {
        const compose = await openCompose(context, lastUsed);
        if (!compose) return { ok: false, because: "no-editor" };
        keep(insert(context, compose, piece, last));
        reportStopped(null);
        return { ok: true };
      } catch (error) {
        if (!(error instanceof HostChangedError)) return { ok: false, because: "no-editor" };
        reportStopped(error.selectorKey);
        return { ok: false, because: "page-changed" };
      }
    };

    answer("openReply", () => {
      // Whoever then inserts is told what is wrong.
      inTurn(() => openCompose(context, lastUsed)).catch(() => undefined);
    });

    // Of two clicks the second reminder comes in the first one's place.
    answer("insertReminder", (piece) => inTurn(() => attempt(piece)));

    answer("undoInsert", () => {
      if (!last) return;
      const { undo, piece, earlier } = last;
      undo();
      if (!("letter" in piece)) void tell("removed", { reminderId: piece.id });
      if (earlier) tellInserted(context, earlier.piece);
      keep(earlier);
    });

    const noteFocus = guarded(({ target }: FocusEvent) => {
      const editors = host.composes().map(({ editor }) => editor);
      lastUsed = editors.find((editor) => editor === target) ?? lastUsed;
    });
    document.addEventListener("focusin", noteFocus, { signal, capture: true });

    const forget = guarded(() => {
      // Sent or closed: there is nothing left to undo.
      if (last && !last.compose.editor.isConnected) keep(null);
    });
    host.onChange(forget, signal);
  },
};
