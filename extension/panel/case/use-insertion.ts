import type { ReminderId } from "@impaye/shared/ids";
import type { CaseView } from "@impaye/shared/schema/case";
import type { Language } from "@impaye/shared/schema/language";
import type { Reminder } from "@impaye/shared/schema/reminder";
import type { Step, Tone } from "@impaye/shared/schema/step";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Outcome } from "../../backend.ts";
import type { LetterMark, PageState } from "../../messages.ts";
import { type Action, useAction } from "../../style/use-action.ts";
import type { PanelDeps } from "../panel-deps.ts";
import type { PanelState } from "../panel-state.ts";
import { place, placementOf } from "./place.ts";

/** What to write; null where the ladder's or the step's own is to hold. */
interface Choice {
  step: Step | null;
  tone: Tone | null;
  language: Language;
}

/** Where a reminder stands between the panel's button and the host's own. */
type Insertion =
  | { stage: "none" }
  /** In the editor. Null when only its mark is known: a letter, or put there by another panel. */
  | { stage: "inserted"; reminder: Reminder | null }
  /** It could not be put in: the user copies it. */
  | { stage: "manual"; reminder: Reminder; because: "no-editor" | "page-changed" };

export interface InsertionControl {
  insertion: Insertion;
  write: Action<[Choice]>;
  /** Tries to put in once more what was written but could not be put in. */
  insertAgain: Action<[Reminder]>;
  undo: Action<[]>;
  /** Puts away a text that was copied. */
  dismiss: () => void;
}

/** Writes the reminder and puts it in the reply; twice pressed is once written. */
export const useInsertion = (
  deps: Pick<PanelDeps, "backend" | "page">,
  panel: Pick<PanelState, "keepUnplaced">,
  view: Pick<CaseView, "case" | "contact">,
  page: PageState,
): InsertionControl => {
  const [insertion, setInsertion] = useState<Insertion>({ stage: "none" });
  const caseId = view.case.id;
  const inserted = page.inserted?.caseId === caseId ? page.inserted.mark : null;
  const shown = useRef(inserted);

  // Sent, or removed by hand: the page says so by no longer holding it.
  useEffect(() => {
    const before = shown.current;
    shown.current = inserted;
    if (inserted !== null) setInsertion(holding(inserted));
    else if (before !== null) setInsertion(withoutInserted);
  }, [inserted]);

  const put = async (reminder: Reminder): Promise<Outcome<Insertion>> => {
    // The thread of the click, whichever is open when the answer comes.
    const placement = placementOf(reminder, view, page.thread);
    const outcome = await place(deps, panel, placement, reminder.text);
    if (outcome.ok) return { ok: true, value: { stage: "inserted", reminder } };
    const { because } = outcome;
    const value: Insertion =
      because === "moved" ? { stage: "none" } : { stage: "manual", reminder, because };
    return { ok: true, value };
  };

  const write = useAction(async ({ step, tone, language }: Choice) => {
    // A mail page takes as long to open a reply as the server takes to write.
    deps.page.openReply(page.thread);
    const written = await deps.backend.writeReminder({
      caseId,
      language,
      host: page.host,
      ...(step === null ? {} : { step }),
      ...(tone === null ? {} : { tone }),
      ...(page.thread?.id ? { threadId: page.thread.id } : {}),
    });
    if (!written.ok) return written;
    return put(written.value);
  }, setInsertion);
  const insertAgain = useAction(put, setInsertion);

  const undo = useAction(
    async (): Promise<Outcome<null>> => {
      await deps.page.undo();
      return { ok: true, value: null };
    },
    // The page may hold an earlier insertion again; it says so by itself.
    () => setInsertion(withoutInserted),
  );

  return { insertion, write, insertAgain, undo, dismiss: () => setInsertion({ stage: "none" }) };
};

const holding =
  (id: ReminderId | LetterMark) =>
  (before: Insertion): Insertion =>
    before.stage === "inserted" && before.reminder?.id === id
      ? before
      : { stage: "inserted", reminder: null };

const withoutInserted = (before: Insertion): Insertion =>
  before.stage === "inserted" ? { stage: "none" } : before;
