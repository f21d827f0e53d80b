import type { PlainDate } from "@impaye/shared/plain-date";
import type { Helper } from "@impaye/shared/schema/ending";
import type { ProcedureKey } from "@impaye/shared/schema/procedure";

import { Radios, Select } from "../../style/choice.tsx";
import { Input } from "../../style/field.tsx";
import { type NoticeWay, type ProcedureDraft, proceduresFor } from "./procedure-draft.ts";
import { useProcedure } from "./use-procedure.ts";

interface ProcedureFieldsProps {
  draft: ProcedureDraft;
  edit: (change: Partial<ProcedureDraft>) => void;
  about: (path: string) => string | undefined;
  /** What the country's rules open against such a client. */
  open: readonly ProcedureKey[];
  today: PlainDate;
}

const noticeWays: readonly NoticeWay[] = ["served", "delivered"];
const helpers: readonly Helper[] = ["lawyer", "officer", "agency", "insurer"];

/** The few fields that each stage has of its own. */
export const ProcedureFields = (props: ProcedureFieldsProps) => {
  const t = useProcedure();
  const { draft, edit, about } = props;
  switch (draft.stage) {
    case "notice":
      return (
        <Radios
          label={t.noticeWay}
          value={draft.way}
          onChoose={(way) => edit({ way })}
          options={noticeWays.map((value) => ({ value, label: t.noticeWays[value] }))}
        />
      );
    case "handover":
      return (
        <div class="pair">
          <Select
            label={t.to}
            value={draft.to}
            onChoose={(to) => edit({ to })}
            complaint={about("body.to")}
            options={helpers.map((value) => ({ value, label: t.helpers[value] }))}
          />
          <Input
            label={t.name}
            value={draft.name}
            maxLength={200}
            onInput={(name) => edit({ name })}
            complaint={about("body.name")}
            optional
          />
        </div>
      );
    case "insolvency":
      return (
        <>
          <Input
            label={t.publishedOn}
            type="date"
            value={draft.publishedOn}
            min={draft.day}
            max={props.today}
            onInput={(publishedOn) => edit({ publishedOn })}
            complaint={about("body.publishedOn")}
            optional
          />
          <Input
            label={t.toldBy}
            value={draft.toldBy}
            maxLength={200}
            onInput={(toldBy) => edit({ toldBy })}
            complaint={about("body.toldBy")}
            hint={t.toldByHint}
            optional
          />
        </>
      );
    default:
      return <NamedProcedure {...props} />;
  }
};

const NamedProcedure = ({ draft, edit, about, open }: ProcedureFieldsProps) => {
  const t = useProcedure();
  const { stage, procedure } = draft;
  const known = proceduresFor(stage, open).map((value) => ({ value, label: t.procedures[value] }));
  return (
    <>
      <Select
        label={t.procedure}
        value={procedure}
        onChoose={(next) => edit({ procedure: next })}
        complaint={about("body.procedure")}
        hint={procedure === "" ? t.unnamedHint : undefined}
        options={stage === "served" ? known : [...known, { value: "" as const, label: t.unnamed }]}
      />
      {(stage === "filing" || stage === "mediation") && (
        <Input
          label={t.court}
          value={draft.court}
          maxLength={200}
          onInput={(court) => edit({ court })}
          complaint={about("body.court")}
          optional
        />
      )}
    </>
  );
};
