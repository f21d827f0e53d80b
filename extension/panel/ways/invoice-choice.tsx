import type { InvoiceId } from "@impaye/shared/ids";
import type { CaseView } from "@impaye/shared/schema/case";

import { Check } from "../../style/choice.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { useWays } from "./use-ways.ts";
import { useStamps } from "../use-stamps.ts";

interface InvoiceChoiceProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  onChanged: (sentence: string) => void;
}

/** Which invoices lead to reminders, where there is a choice. */
export const InvoiceChoice = ({ deps, view, onChanged }: InvoiceChoiceProps) => {
  const t = useWays().invoices;
  const stamps = useStamps(deps);
  const change = useAction(
    (invoiceId: InvoiceId, included: boolean) =>
      deps.backend.logEvent({
        caseId: view.case.id,
        event: {
          ...stamps.of(`${invoiceId} ${included}`),
          type: included ? "invoice.included" : "invoice.excluded",
          body: { invoiceId },
        },
      }),
    () => {
      stamps.settled();
      onChanged(t.changed);
    },
  );
  if (view.invoices.length < 2) return null;
  return (
    <details>
      <summary class="more">{t.title}</summary>
      <div class="stack tight">
        {view.invoices.map(({ id, number }) => (
          <Check
            key={id}
            label={number}
            checked={!view.excluded.includes(id)}
            onCheck={(included) => change.run(id, included)}
          />
        ))}
        <p class="hint">{t.hint}</p>
        {change.problem && <ProblemNotice problem={change.problem} />}
      </div>
    </details>
  );
};
