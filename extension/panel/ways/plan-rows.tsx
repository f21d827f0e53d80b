import { mostInstalments } from "@impaye/shared/schema/instalment-bounds";

import type { Complaints } from "../../style/complaints.ts";
import { Input } from "../../style/field.tsx";
import { useWays } from "./use-ways.ts";

/** One instalment as it stands in its two fields. */
export interface TypedRow {
  on: string;
  amount: string;
}

/** Where a complaint about a row belongs: `0.on`, `0.amount`, … */
export const rowPaths: readonly string[] = Array.from({ length: mostInstalments }, (_, index) =>
  String(index),
);

interface PlanRowsProps {
  rows: readonly TypedRow[];
  /** The earliest day. */
  today: string;
  complaints: Complaints;
  /** Minor units that the rows lack of the sum to spread; negative: too much. */
  lacking: number;
  money: (minor: number) => string;
  onChange: (rows: TypedRow[]) => void;
}

/** Each instalment's day and sum, and at once whether they still sum to the whole. */
export const PlanRows = ({ rows, today, complaints, lacking, money, onChange }: PlanRowsProps) => {
  const t = useWays().plan;
  const edit = (index: number, change: Partial<TypedRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  if (rows.length === 0) return null;
  return (
    <div class="stack tight">
      <ol class="plan-rows" aria-label={t.preview}>
        {rows.map((row, index) => (
          <li key={index}>
            <div class="plan-row">
              <Input
                label={t.byHand.day(index + 1)}
                type="date"
                min={today}
                value={row.on}
                onInput={(on) => edit(index, { on })}
                complaint={complaints[`${index}.on`]}
              />
              <Input
                label={t.byHand.amount(index + 1)}
                inputMode="decimal"
                class="amount"
                maxLength={30}
                value={row.amount}
                onInput={(amount) => edit(index, { amount })}
                complaint={complaints[`${index}.amount`]}
              />
            </div>
          </li>
        ))}
      </ol>
      <p role="status" class={lacking === 0 ? "hint" : "complaint"} data-part="plan-sum">
        {lacking === 0 ? t.byHand.hint : t.byHand.sum(money(Math.abs(lacking)), lacking > 0)}
      </p>
    </div>
  );
};
