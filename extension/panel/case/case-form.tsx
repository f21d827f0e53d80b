import type { CaseView } from "@impaye/shared/schema/case";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import type { PanelDeps } from "../panel-deps.ts";
import { LazyCloseForm, LazyLogForm, LazyProcedureForm } from "./lazy-parts.ts";
import type { FormKind } from "./log-event.ts";

interface CaseFormProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  /** Latest first; null while they are being read. */
  events: readonly TimelineEvent[] | null;
  kind: FormKind;
  onAdded: (sentence: string) => void;
  onClose: () => void;
}

/** The form that was opened, loaded when it is. */
export const CaseForm = ({ kind, events, ...props }: CaseFormProps) => {
  if (kind === "procedure") return <LazyProcedureForm {...props} events={events} />;
  if (kind === "close") return <LazyCloseForm {...props} />;
  return <LazyLogForm {...props} kind={kind} />;
};
