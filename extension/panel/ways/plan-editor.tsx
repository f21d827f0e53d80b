import { acknowledgementText } from "@impaye/shared/letters/acknowledgement";
import { formatMoney } from "@impaye/shared/money-format";
import { parseAmount } from "@impaye/shared/parse-amount";
import { addDays } from "@impaye/shared/plain-date";
import { type Instalment, type Pace, planInstalments } from "@impaye/shared/recovery/instalments";
import type { CaseView } from "@impaye/shared/schema/case";
import { useState } from "preact/hooks";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Check, Select } from "../../style/choice.tsx";
import { complaintAt } from "../../style/complaints.ts";
import { CopyButton } from "../../style/copy-button.tsx";
import { Input } from "../../style/field.tsx";
import { Form } from "../../style/form.tsx";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { useWays } from "./use-ways.ts";

interface PlanEditorProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  onAgreed: (sentence: string) => void;
  onClose: () => void;
}

const counts = ["2", "3", "4", "5", "6"] as const;
const paces: readonly Pace[] = ["week", "fortnight", "month"];
const firstAfterDays = 7;

/** Two to six instalments of what is owed, the text to be signed, and the agreement on the timeline. */
export const PlanEditor = ({ deps, view, onAgreed, onClose }: PlanEditorProps) => {
  const t = useWays().plan;
  const copyLabel = useText().common.copy;
  const language = useLanguage();
  const { total } = view.balance;
  const [id] = useState(() => deps.newId());
  const [amount, setAmount] = useState(() =>
    (total.minor / 100).toFixed(2).replace(".", language === "fr" ? "," : "."),
  );
  const [count, setCount] = useState<(typeof counts)[number]>("3");
  const [firstOn, setFirstOn] = useState(addDays(view.on, firstAfterDays));
  const [pace, setPace] = useState<Pace>("month");
  const [acceleration, setAcceleration] = useState(true);
  const minor = parseAmount(amount);
  const made =
    minor === null || firstOn === ""
      ? null
      : planInstalments(
          { total: { minor, currency: total.currency }, count: Number(count), firstOn, pace },
          view.on,
        );
  const instalments = Array.isArray(made) ? made : [];
  const action = useAction(
    (agreed: Instalment[]) =>
      deps.backend.logEvent({
        caseId: view.case.id,
        event: {
          id,
          at: deps.now(),
          type: "plan.agreed",
          body: { instalments: agreed, acceleration },
        },
      }),
    () => onAgreed(t.agreed),
  );
  useEscape(onClose);
  const submit = () => {
    if (minor === null) action.refuse({ amount: t.notAnAmount });
    else if (typeof made === "string") {
      action.refuse({ [made === "too-little" ? "amount" : "first"]: t.problems[made] });
    } else if (made === null) action.refuse({ first: t.problems["in-the-past"] });
    else action.run(made);
  };
  // In the language of who signs it.
  const deed = acknowledgementText(view.contact.language, {
    instalments,
    acceleration,
    jurisdiction: view.case.jurisdiction,
    contactKind: view.contact.kind,
  });
  const about = (path: string) => complaintAt(action.complaints, path);
  return (
    <div class="log-form">
      <h3>{t.title}</h3>
      <Form
        label={t.title}
        action={action}
        shown={["amount", "first", "body.instalments"]}
        submit={t.save}
        onSubmit={submit}
        onCancel={onClose}
        focusFirst
      >
        <div class="pair">
          <Input
            label={t.total}
            inputMode="decimal"
            class="amount"
            value={amount}
            maxLength={30}
            onInput={setAmount}
            complaint={about("amount")}
          />
          <Select
            label={t.count}
            value={count}
            onChoose={setCount}
            options={counts.map((value) => ({ value, label: value }))}
          />
        </div>
        <div class="pair">
          <Input
            label={t.first}
            type="date"
            min={view.on}
            value={firstOn}
            onInput={setFirstOn}
            complaint={about("first") ?? about("body.instalments")}
          />
          <Select
            label={t.pace}
            value={pace}
            onChoose={setPace}
            options={paces.map((value) => ({ value, label: t.paces[value] }))}
          />
        </div>
        <ul class="instalments" aria-label={t.preview}>
          {instalments.map((each) => (
            <li key={each.on}>
              <span>{shortDay(each.on, view.on, language)}</span>
              <span class="figures nowrap">{formatMoney(each.amount, language)}</span>
            </li>
          ))}
        </ul>
        <Check label={t.acceleration} checked={acceleration} onCheck={setAcceleration} />
        {instalments.length > 0 && (
          <details>
            <summary class="more">{t.deed}</summary>
            <div class="stack tight">
              <p class="deed">{deed}</p>
              <CopyButton text={deed} label={copyLabel} />
              <p class="hint">{t.law}</p>
            </div>
          </details>
        )}
      </Form>
    </div>
  );
};
