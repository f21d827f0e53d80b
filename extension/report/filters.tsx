import type { CaseId, ContactId } from "@impaye/shared/ids";

import { usePageText } from "../locales/use-page-text.ts";
import { Button } from "../style/button.tsx";
import { Radios, Select } from "../style/choice.tsx";
import type { Complaints } from "../style/complaints.ts";
import { Input } from "../style/field.tsx";
import type { Choices } from "./use-choices.ts";
import type { Wanted } from "./use-report.ts";

export interface FilterValues extends Wanted {
  by: "message" | "case" | "client";
}

interface FiltersProps extends Choices {
  values: FilterValues;
  onChange: (values: FilterValues) => void;
  complaints: Complaints;
}

export const noFilter: Wanted = { from: "", to: "", contactId: "", caseId: "" };

/** Period, client, case, and one line a message, a case or a client. */
export const Filters = ({ values, onChange, complaints, clients, cases }: FiltersProps) => {
  const t = usePageText().report.filters;
  const edit = (change: Partial<FilterValues>) => onChange({ ...values, ...change });
  const { from, to, contactId, caseId } = values;
  const isFiltered = [from, to, contactId, caseId].some((value) => value !== "");
  const theirs = cases.filter((each) => contactId === "" || each.contactId === contactId);
  const asked = cases.some(({ id }) => id === caseId) || caseId === "";
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
        value={from}
        onInput={(day) => edit({ from: day })}
        complaint={complaints["from"]}
      />
      <Input
        label={t.to}
        type="date"
        value={to}
        onInput={(day) => edit({ to: day })}
        complaint={complaints["to"]}
      />
      <div class="wide-choice">
        <Select<ContactId | "">
          label={t.client}
          value={contactId}
          onChoose={(id) => edit({ contactId: id, caseId: "" })}
          options={[
            { value: "", label: t.allClients },
            ...clients.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </div>
      <div class="wide-choice">
        <Select<CaseId | "">
          label={t.case}
          value={caseId}
          onChoose={(id) => edit({ caseId: id })}
          options={[
            { value: "", label: t.allCases },
            ...(asked ? [] : [{ value: caseId, label: t.oneCase }]),
            ...theirs.map(({ id, title, contactName }) => ({
              value: id,
              label: contactId === "" ? `${contactName} – ${title}` : title,
            })),
          ]}
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
          { value: "client", label: t.byClient },
        ]}
      />
      {isFiltered && (
        <Button look="plain" onPress={() => edit(noFilter)}>
          {t.clear}
        </Button>
      )}
    </form>
  );
};
