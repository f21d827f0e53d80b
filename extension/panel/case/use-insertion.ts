import type { CaseId } from "@impaye/shared/ids";
import type { Language } from "@impaye/shared/schema/language";
import type { Reminder } from "@impaye/shared/schema/reminder";
import type { Step } from "@impaye/shared/schema/step";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Outcome } from "../../backend.ts";
import type { PageState } from "../../messages.ts";
import { type Action, useAction } from "../../style/use-action.ts";
import type { PanelDeps } from "../panel-deps.ts";

/** Where a reminder stands between the panel's button and the host's own. */
export type Insertion =
  | { stage: "none" }
  /** In the editor. Null when another panel put it there, so that only its id is known. */
  | { stage: "inserted"; reminder: Reminder | null }
  /** It could not be put in: the user copies it. */
  | { stage: "manual"; reminder: Reminder; because: "no-editor" | "page-changed" };

export interface InsertionControl {
  insertion: Insertion;
  write: Action<[{ step: Step | null; language: Language }]>;
  undo: Action<[]>;
  /** Puts away a text that was copied. */
  dismiss: () => void;
  /** Insertion stopped working on this page: only copying is left. */
  byHand: boolean;
}

/** Writes the reminder and puts it in the reply; twice pressed is once written. */
export const useInsertion = (
  deps: Pick<PanelDeps, "backend" | "page">,
  caseId: CaseId,
  page: PageState,
): InsertionControl => {
  const byHand = page.stopped.some(({ feature }) => feature === "insert-reminder");
  const [insertion, setInsertion] = useState<Insertion>({ stage: "none" });
  const shown = useRef(page.inserted);

  // Sent, or removed by hand: the page says so by no longer holding it.
  useEffect(() => {
    if (page.inserted !== null) setInsertion(holding);
    else if (shown.current !== null) setInsertion(withoutInserted);
    shown.current = page.inserted;
  }, [page.inserted]);

  const write = useAction(async ({ step, language }: { step: Step | null; language: Language }) => {
    const written = await deps.backend.writeReminder({
      caseId,
      language,
      host: page.host,
      ...(step === null ? {} : { step }),
      ...(page.thread?.id ? { threadId: page.thread.id } : {}),
    });
    if (!written.ok) return written;
    const reminder = written.value;
    const put = byHand
      ? ({ ok: false, because: "page-changed" } as const)
      : await deps.page.insert(reminder);
    const value: Insertion = put.ok
      ? { stage: "inserted", reminder }
      : { stage: "manual", reminder, because: put.because };
    return { ok: true, value };
  }, setInsertion);

  const undo = useAction(
    async (): Promise<Outcome<null>> => {
      await deps.page.undo();
      return { ok: true, value: null };
    },
    () => setInsertion({ stage: "none" }),
  );

  return { insertion, write, undo, dismiss: () => setInsertion({ stage: "none" }), byHand };
};

const holding = (before: Insertion): Insertion =>
  before.stage === "inserted" ? before : { stage: "inserted", reminder: null };

const withoutInserted = (before: Insertion): Insertion =>
  before.stage === "inserted" ? { stage: "none" } : before;
