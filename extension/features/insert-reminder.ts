import type { ReminderId } from "@impaye/shared/ids";

import { HostChangedError, type Compose, type Thread } from "../hosts/host.ts";
import { putInEditor, readBack, type Undo } from "../hosts/put-in-editor.ts";
import { withholdPixel } from "../hosts/withhold-pixel.ts";
import type { InsertOutcome, LetterMark, Placement } from "../messages.ts";
import { composeToFill } from "./compose-to-fill.ts";
import type { Feature, FeatureContext } from "./feature.ts";
import { remindersIn } from "./reminders-in.ts";
import { isSameThread } from "./same-thread.ts";
import { strangersIn } from "./strangers-in.ts";

type Piece = Placement["piece"];

const markOf = (piece: Piece): ReminderId | LetterMark =>
  "letter" in piece ? `letter-${piece.letter}-${piece.caseId}` : piece.id;

interface Insertion {
  placement: Placement;
  compose: Compose;
  stranger: string | null;
  undo: Undo;
  /** The insertion of ours whose place it took, and which undoing brings back. */
  earlier: Insertion | null;
}

/** The background follows reminders from here; a letter is none of its business until it is sent. */
const tellInserted = async (
  { tell }: FeatureContext,
  { piece, emails }: Placement,
): Promise<void> => {
  if ("letter" in piece) return;
  const { id, caseId, pageUrl } = piece;
  await tell("inserted", { reminderId: id, caseId, pageUrl, emails });
};

const tellRemoved = ({ tell }: FeatureContext, { piece }: Placement): void => {
  if (!("letter" in piece)) void tell("removed", { reminderId: piece.id });
};

/** Because of whom the image is left out from the first; null: of nobody, or there is none. */
const strangerIn = async (
  context: FeatureContext,
  compose: Compose,
  { piece, emails }: Placement,
): Promise<string | null> => {
  if ("letter" in piece || piece.pixelUrl === null) return null;
  return (await strangersIn(context, compose, piece.id, emails))[0] ?? null;
};

const insert = (
  { tell }: FeatureContext,
  compose: Compose,
  { placement, stranger }: Pick<Insertion, "placement" | "stranger">,
  last: Insertion | null,
): Insertion => {
  const { piece } = placement;
  const replaced = remindersIn(compose);
  const isLastHere = last !== null && readBack(compose, markOf(last.placement.piece)).present;
  const undoText = putInEditor(compose, { mark: markOf(piece), html: piece.html });
  if (stranger !== null) withholdPixel(compose, markOf(piece));
  const undoSubject = compose.threadId() === null ? compose.proposeSubject(piece.subject) : null;
  for (const reminderId of replaced) {
    if (reminderId !== markOf(piece)) void tell("removed", { reminderId });
  }
  // What was put in is to be read before it is sent.
  compose.editor.focus();
  return {
    placement,
    compose,
    stranger,
    undo: () => {
      undoText();
      undoSubject?.();
    },
    earlier: isLastHere ? last : null,
  };
};

/**
 * Puts a reminder, or another letter, in the open reply of the thread it was written beside, or opens
 * one first, and takes it out again. Once another thread is open it goes nowhere. A mail page that
 * has no reply to open says so and may be asked again: the user can open one by hand.
 */
export const insertReminder: Feature = {
  id: "insert-reminder",
  start(context) {
    const { document, host, page, signal, guarded, answer, reportStopped } = context;
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
      if (insertion === null) page.update({ inserted: null });
      else {
        const { piece, client } = insertion.placement;
        const { caseId } = piece;
        const { stranger } = insertion;
        page.update({ inserted: { mark: markOf(piece), caseId, client, stranger } });
      }
    };

    const isStillOpen = (thread: Thread | null): boolean => isSameThread(thread, host.thread());

    /** The reply in this thread, opened if need be; a word where there is none to be had. */
    const findCompose = async (thread: Thread | null): Promise<Compose | "no-editor" | "moved"> => {
      if (!isStillOpen(thread)) return "moved";
      const isMine = last !== null && isSameThread(thread, last.placement.thread);
      const mine = isMine ? (last?.compose.editor ?? null) : null;
      const open = composeToFill(host.composes(), host.thread(), lastUsed, mine);
      if (open) return open;
      if (thread === null) return "no-editor";
      try {
        const reply = await host.openReply(signal);
        const answered = reply.threadId();
        const isOthers = thread.id !== null && answered !== null && answered !== thread.id;
        return isOthers || !isStillOpen(thread) ? "moved" : reply;
      } catch (error) {
        if (!isStillOpen(thread)) return "moved";
        throw error;
      }
    };

    const attempt = async (placement: Placement): Promise<InsertOutcome> => {
      const { thread } = placement;
      try {
        const compose = await findCompose(thread);
        if (typeof compose === "string") return { ok: false, because: compose };
        const [, stranger] = await Promise.all([
          tellInserted(context, placement),
          strangerIn(context, compose, placement),
        ]);
        if (!isStillOpen(thread) || !compose.editor.isConnected) {
          tellRemoved(context, placement);
          return { ok: false, because: "moved" };
        }
        keep(insert(context, compose, { placement, stranger }, last));
        reportStopped(null);
        return { ok: true };
      } catch (error) {
        if (!(error instanceof HostChangedError)) return { ok: false, because: "no-editor" };
        reportStopped(error.selectorKey);
        return { ok: false, because: "page-changed" };
      }
    };

    answer("openReply", (thread) => {
      // Whoever then inserts is told what is wrong.
      inTurn(() => findCompose(thread)).catch(() => undefined);
    });

    // Of two clicks the second reminder comes in the first one's place.
    answer("insertReminder", (placement) => inTurn(() => attempt(placement)));

    answer("undoInsert", () => {
      if (!last) return;
      const { undo, placement, earlier } = last;
      undo();
      tellRemoved(context, placement);
      if (earlier) void tellInserted(context, earlier.placement);
      keep(earlier);
    });

    const noteFocus = guarded(({ target }: FocusEvent) => {
      const editors = host.composes().map(({ editor }) => editor);
      lastUsed = editors.find((editor) => editor === target) ?? lastUsed;
    });
    document.addEventListener("focusin", noteFocus, { signal, capture: true });

    const seen = new WeakSet<Element>();
    const noteComposes = guarded(() => {
      // Sent or closed: there is nothing left to undo.
      if (last && !last.compose.editor.isConnected) keep(null);
      const opened = host.composes().filter(({ editor }) => !seen.has(editor));
      for (const { editor } of opened) seen.add(editor);
      // Whoever has just opened one means it, wherever in it the page put the cursor.
      lastUsed = opened.at(-1)?.editor ?? lastUsed;
    });
    noteComposes();
    host.onChange(noteComposes, signal);
  },
};
