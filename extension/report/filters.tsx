import { useText } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";
import { Radios } from "../style/choice.tsx";
import type { Complaints } from "../style/complaints.ts";
import { Input } from "../style/field.tsx";
import type { Period } from "./use-report.ts";

export interface FilterValues extends Period {
  /** Words of the client, the case or a recipient. */
  words: string;
  by: "message" | "case";
}

interface FiltersProps {
  values: FilterValues;
  onChange: (values: FilterValues) => void;
  complaints: Complaints;
  /** Null when all cases are shown already. */
  onAllCases: (() => void) | null;
}

/** Period, client, and one line a message or a case. */
export const Filters = ({ values, onChange, complaints, onAllCases }: FiltersProps) => {
  const t = useText().report.filters;
  const edit = (change: Partial<FilterValues>) => onChange({ ...values, ...change });
  const isFiltered = values.from !== "" || values.to !== "" || values.words !== "";
  return (
    <form
      class="filters no-print"
      role="search"
      aria-label={t.title}
      onSubmit={(event) => event.preventDefault()}
    >
      <Input
        label={t.from}
        type="date"
        value={values.from}
        onInput={(from) => edit({ from })}
        complaint={complaints["from"]}
      />
      <Input
        label={t.to}
        type="date"
        value={values.to}
        onInput={(to) => edit({ to })}
        complaint={complaints["to"]}
      />
      <div class="words">
        <Input
          label={t.client}
          type="search"
          value={values.words}
          maxLength={200}
          onInput={(words) => edit({ words })}
        />
      </div>
      <Radios
        label={t.group}
        look="segments"
        value={values.by}
        onChoose={(by) => edit({ by })}
        options={[
          { value: "message", label: t.byMessage },
          { value: "case", label: t.byCase },
        ]}
      />
      {isFiltered && (
        <Button look="plain" onPress={() => edit({ from: "", to: "", words: "" })}>
          {t.clear}
        </Button>
      )}
      {onAllCases && (
        <p class="one-case">
          {t.oneCase}{" "}
          <Button look="plain" onPress={onAllCases}>
            {t.allCases}
          </Button>
        </p>
      )}
    </form>
  );
};
