import { packOf } from "@impaye/shared/law/packs";
import type { CaseView } from "@impaye/shared/schema/case";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { useState } from "preact/hooks";

import { instantOf, localDay } from "../../locales/moments.ts";
import { complaintAt } from "../../style/complaints.ts";
import { Select } from "../../style/choice.tsx";
import { Input, TextArea } from "../../style/field.tsx";
import { Form } from "../../style/form.tsx";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import type { PanelDeps } from "../panel-deps.ts";
import {
  complaintsAbout,
  eventOf,
  fieldsOf,
  firstDraft,
  inStage,
  type ProcedureDraft,
  proceduresFor,
  type Stage,
} from "./procedure-draft.ts";
import { ProcedureFields } from "./procedure-fields.tsx";
import { useProcedure } from "./use-procedure.ts";
import { useStamps } from "../use-stamps.ts";

export interface ProcedureFormProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  /** Null while they are being read: the form then opens as if nothing was under way. */
  events: readonly TimelineEvent[] | null;
  onAdded: (sentence: string) => void;
  onClose: () => void;
}

const stages: readonly Stage[] = [
  "notice",
  "mediation",
  "filing",
  "decision",
  "served",
  "handover",
  "insolvency",
  "ended",
];

/** A step beyond reminders, as it happened: what was filed, decided, served or handed over, and when. */
export const ProcedureForm = ({ deps, view, events, onAdded, onClose }: ProcedureFormProps) => {
  const t = useProcedure();
  const today = localDay(deps.now());
  const { kind } = view.contact;
  const open = packOf(view.case.jurisdiction)
    .procedures.filter(({ against }) => against.includes(kind))
    .map(({ key }) => key);
  const stamps = useStamps(deps);
  const [draft, setDraft] = useState(() => firstDraft(events ?? [], open, today));
  const edit = (change: Partial<ProcedureDraft>) =>
    setDraft((before) => ({ ...before, ...change }));
  const { stage } = draft;
  const action = useAction(
    () => {
      const { id, at } = stamps.of();
      const event = eventOf(draft, { id, at: instantOf(draft.day, at) });
      return deps.backend.logEvent({ caseId: view.case.id, event });
    },
    () => onAdded(t.added(t.stages[stage])),
  );
  useEscape(onClose);
  const about = (path: string) => complaintAt(action.complaints, path);
  const submit = () => {
    const complaints = complaintsAbout(draft, today, t);
    if (Object.keys(complaints).length > 0) action.refuse(complaints);
    else action.run();
  };
  // Nobody mediates where the country's rules know no mediator.
  const possible = stages.filter(
    (each) => each !== "mediation" || proceduresFor(each, open).length > 0,
  );
  return (
    <div class="log-form">
      <h3>{t.title}</h3>
      <Form
        label={t.title}
        action={action}
        shown={fieldsOf(stage)}
        submit={t.submit}
        onSubmit={submit}
        onCancel={onClose}
        focusFirst
      >
        <Select
          label={t.stage}
          value={stage}
          onChoose={(next) => setDraft((before) => inStage(before, next, open))}
          options={possible.map((value) => ({ value, label: t.stages[value] }))}
        />
        <Input
          label={t.dates[stage]}
          type="date"
          value={draft.day}
          max={today}
          onInput={(day) => edit({ day })}
          complaint={about("at") ?? about("body.on")}
        />
        <ProcedureFields draft={draft} edit={edit} about={about} open={open} today={today} />
        <TextArea
          label={t.note}
          value={draft.note}
          onInput={(note) => edit({ note })}
          complaint={about("body.note")}
          optional
          rows={2}
        />
        <p class="hint">
          {stage !== "notice" && stage !== "ended" && <>{t.paused} </>}
          {t.whatFollows}
        </p>
      </Form>
    </div>
  );
};
