import type { CaseId, ReminderId } from "@impaye/shared/ids";
import type { Language } from "@impaye/shared/schema/language";
import type { Reminder } from "@impaye/shared/schema/reminder";
import type { Step, Tone } from "@impaye/shared/schema/step";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Outcome } from "../../backend.ts";
import type { LetterMark, PageState } from "../../messages.ts";
import { type Action, useAction } from "../../style/use-action.ts";
import type { PanelDeps } from "../panel-deps.ts";

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
  caseId: CaseId,
  page: PageState,
): InsertionControl => {
  const [insertion, setInsertion] = useState<Insertion>({ stage: "none" });
  const shown = useRef(page.inserted);

  // Sent, or removed by hand: the page says so by no longer holding it.
  useEffect(() => {
    const before = shown.current;
    shown.current = page.inserted;
    if (page.inserted !== null) setInsertion(holding(page.inserted));
    else if (before !== null) setInsertion(withoutInserted);
  }, [page.inserted]);

  const write = useAction(async ({ step, tone, language }: Choice) => {
    // A mail page takes as long to open a reply as the server takes to write.
    deps.page.openReply();
    const written = await deps.backend.writeReminder({
      caseId,
      language,
      host: page.host,
      ...(step === null ? {} : { step }),
      ...(tone === null ? {} : { tone }),
      ...(page.thread?.id ? { threadId: page.thread.id } : {}),
    });
    if (!written.ok) return written;
    return put(deps, written.value);
  }, setInsertion);
  const insertAgain = useAction((reminder: Reminder) => put(deps, reminder), setInsertion);

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

const put = async (
  { page }: Pick<PanelDeps, "page">,
  reminder: Reminder,
): Promise<Outcome<Insertion>> => {
  const outcome = await page.insert(reminder);
  return {
    ok: true,
    value: outcome.ok
      ? { stage: "inserted", reminder }
      : { stage: "manual", reminder, because: outcome.because },
  };
};

const holding =
  (id: ReminderId | LetterMark) =>
  (before: Insertion): Insertion =>
    before.stage === "inserted" && before.reminder?.id === id
      ? before
      : { stage: "inserted", reminder: null };

const withoutInserted = (before: Insertion): Insertion =>
  before.stage === "inserted" ? { stage: "none" } : before;
