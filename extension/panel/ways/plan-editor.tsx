import { acknowledgementText } from "@impaye/shared/letters/acknowledgement";
import type { Currency } from "@impaye/shared/money";
import { formatMoney } from "@impaye/shared/money-format";
import { totalsOf } from "@impaye/shared/owed";
import { parseAmount } from "@impaye/shared/parse-amount";
import { addDays } from "@impaye/shared/plain-date";
import {
  checkInstalments,
  type Instalment,
  type Pace,
  planInstalments,
} from "@impaye/shared/recovery/instalments";
import type { CaseView } from "@impaye/shared/schema/case";
import { typedAmount } from "@impaye/shared/typed-amount";
import { useState } from "preact/hooks";

import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Check, Select } from "../../style/choice.tsx";
import { complaintAt } from "../../style/complaints.ts";
import { CopyButton } from "../../style/copy-button.tsx";
import { Input } from "../../style/field.tsx";
import { Form } from "../../style/form.tsx";
import { useAction } from "../../style/use-action.ts";
import { useEscape } from "../../style/use-escape.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { PlanRows, rowPaths, type TypedRow } from "./plan-rows.tsx";
import { useWays } from "./use-ways.ts";
import { useStamps } from "../use-stamps.ts";

interface PlanEditorProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  onAgreed: (sentence: string) => void;
  onClose: () => void;
}

const counts = ["2", "3", "4", "5", "6"] as const;
const paces: readonly Pace[] = ["week", "fortnight", "month"];
const firstAfterDays = 7;

/** What the plan is made from, as typed. */
interface AskedPlan {
  currency: Currency;
  amount: string;
  count: (typeof counts)[number];
  firstOn: string;
  pace: Pace;
}

/**
 * Two to six instalments of what is owed, each to be changed by hand, the text to be signed, and the
 * agreement on the timeline.
 */
export const PlanEditor = ({ deps, view, onAgreed, onClose }: PlanEditorProps) => {
  const t = useWays().plan;
  const text = useText();
  const language = useLanguage();
  const totals = totalsOf(view);
  const stamps = useStamps(deps);
  const asTyped = (cents: number): string => typedAmount(cents, language);
  const [asked, setAsked] = useState<AskedPlan>(() => ({
    currency: totals[0].currency,
    amount: asTyped(totals[0].minor),
    count: "3",
    firstOn: addDays(view.on, firstAfterDays),
    pace: "month",
  }));
  const totalIn = (currency: Currency) =>
    totals.find((each) => each.currency === currency) ?? totals[0];
  const total = totalIn(asked.currency);
  /** Null while the plan is as it was made. */
  const [byHand, setByHand] = useState<TypedRow[] | null>(null);
  const [acceleration, setAcceleration] = useState(true);
  const minor = parseAmount(asked.amount);
  const made =
    minor === null || asked.firstOn === ""
      ? null
      : planInstalments(
          {
            total: { minor, currency: total.currency },
            count: Number(asked.count),
            firstOn: asked.firstOn,
            pace: asked.pace,
          },
          view.on,
        );
  const proposed = Array.isArray(made) ? made : [];
  const rows = byHand ?? proposed.map(({ on, amount }) => ({ on, amount: asTyped(amount.minor) }));
  const typed = rows.map(({ on, amount }) => ({ on, minor: parseAmount(amount) }));
  const { problems, lacking } = checkInstalments(typed, minor ?? 0, view.on);
  const instalments = typed.flatMap(({ on, minor: cents }): Instalment[] =>
    cents === null ? [] : [{ on, amount: { minor: cents, currency: total.currency } }],
  );
  const isSound = rows.length > 0 && problems.length === 0 && lacking === 0;
  const action = useAction(
    (agreed: Instalment[]) =>
      deps.backend.logEvent({
        caseId: view.case.id,
        event: {
          ...stamps.of(),
          type: "plan.agreed",
          body: { instalments: agreed, acceleration },
        },
      }),
    () => onAgreed(t.agreed),
  );
  useEscape(onClose);
  // What was changed by hand was changed for another plan.
  const ask = (change: Partial<AskedPlan>) => {
    setAsked({ ...asked, ...change });
    setByHand(null);
  };
  const money = (cents: number): string =>
    formatMoney({ minor: cents, currency: total.currency }, language);
  const submit = () => {
    if (minor === null) action.refuse({ amount: t.notAnAmount });
    else if (typeof made === "string") {
      action.refuse({ [made === "too-little" ? "amount" : "first"]: t.problems[made] });
    } else if (made === null) action.refuse({ first: t.problems["in-the-past"] });
    else if (isSound) action.run(instalments);
    else {
      const complaints = problems.map(({ index, problem }) => [
        `${index}.${problem === "no-amount" ? "amount" : "on"}`,
        t.byHand.problems[problem],
      ]);
      action.refuse({
        ...Object.fromEntries(complaints),
        ...(lacking === 0 ? {} : { sum: t.byHand.sum(money(Math.abs(lacking)), lacking > 0) }),
      });
    }
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
        shown={["amount", "first", "body.instalments", "sum", ...rowPaths]}
        submit={t.save}
        onSubmit={submit}
        onCancel={onClose}
        focusFirst
      >
        {totals.length > 1 && (
          <Select
            label={text.openCase.currency}
            value={asked.currency}
            onChoose={(currency) => ask({ currency, amount: asTyped(totalIn(currency).minor) })}
            options={totals.map((each) => ({
              value: each.currency,
              label: formatMoney(each, language),
            }))}
          />
        )}
        <div class="pair">
          <Input
            label={t.total}
            inputMode="decimal"
            class="amount"
            value={asked.amount}
            maxLength={30}
            onInput={(amount) => ask({ amount })}
            complaint={about("amount")}
            hint={minor === null || minor === total.minor ? undefined : t.owed(money(total.minor))}
          />
          <Select
            label={t.count}
            value={asked.count}
            onChoose={(count) => ask({ count })}
            options={counts.map((value) => ({ value, label: value }))}
          />
        </div>
        <div class="pair">
          <Input
            label={t.first}
            type="date"
            min={view.on}
            value={asked.firstOn}
            onInput={(firstOn) => ask({ firstOn })}
            complaint={about("first") ?? about("body.instalments")}
          />
          <Select
            label={t.pace}
            value={asked.pace}
            onChoose={(pace) => ask({ pace })}
            options={paces.map((value) => ({ value, label: t.paces[value] }))}
          />
        </div>
        <PlanRows
          rows={rows}
          today={view.on}
          complaints={action.complaints}
          lacking={lacking}
          money={money}
          onChange={setByHand}
        />
        <Check label={t.acceleration} checked={acceleration} onCheck={setAcceleration} />
        {isSound && (
          <details>
            <summary class="more">{t.deed}</summary>
            <div class="stack tight">
              <p class="deed">{deed}</p>
              <CopyButton text={deed} label={text.common.copy} />
              <p class="hint">{t.law}</p>
            </div>
          </details>
        )}
      </Form>
    </div>
  );
};
