import type { Reading } from "@impaye/shared/schema/case";

import { useText } from "../locales/use-text.tsx";

/** What a line rests on; each has its own shape. */
export type MarkKind =
  | "human"
  | "act"
  | "unclear"
  | "machine"
  | "aside"
  | "sent"
  | "money"
  | "logged";

/** The shape that stands for a reading wherever one is named. */
export const readingMark: Record<Reading["state"], MarkKind> = {
  "not-sent": "aside",
  "no-signal": "aside",
  "machine-only": "machine",
  unclear: "unclear",
  "probably-read": "human",
  acknowledged: "act",
  answered: "act",
};

/** Drawn for the eye; `named` adds what it means for screen readers where the text does not say it. */
export const Mark = ({ kind, named = false }: { kind: MarkKind; named?: boolean }) => {
  const t = useText();
  return (
    <span>
      <i class={`mark ${kind}`} aria-hidden="true" />
      {named && <span class="visually-hidden">{t.caseView.timeline.mark[kind]}</span>}
    </span>
  );
};
