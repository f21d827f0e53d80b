import { formatMoney } from "@impaye/shared/money-format";
import type { CaseView } from "@impaye/shared/schema/case";
import type { Clock } from "@impaye/shared/schema/clock";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage } from "../../locales/use-text.tsx";
import { type ClockGroup, clockGroups, matters } from "./clock-groups.ts";
import "./law.css";
import { LimitationStory } from "./limitation-story.tsx";
import { Sources } from "./sources.tsx";
import { useLaw } from "./use-law.ts";

export interface ClocksProps {
  view: CaseView;
}

/** Lines that stand without a click; the rest is one click away. */
const most = 3;

/** The days that count: what presses at once, everything else with its story on demand. */
export const Clocks = ({ view }: ClocksProps) => {
  const t = useLaw().clocks;
  const groups = clockGroups(view.clocks);
  if (groups.length === 0) return null;
  const pressing = groups.filter(({ clock }) => matters(clock)).slice(0, most);
  return (
    <section aria-labelledby="clocks-title" class="clocks">
      <h2 id="clocks-title">{t.title}</h2>
      <div class="stack tight">
        {pressing.map((group) => (
          <Pressing key={keyOf(group)} group={group} view={view} />
        ))}
        <details>
          <summary class="more">{pressing.length === 0 ? t.allCalm : t.all}</summary>
          <div class="stack">
            {groups.map((group) => (
              <Explained key={keyOf(group)} group={group} view={view} />
            ))}
          </div>
        </details>
      </div>
    </section>
  );
};

const keyOf = ({ clock, invoiceIds }: ClockGroup): string =>
  [clock.kind, clock.on, clock.eventId, clock.deadline, ...invoiceIds].join(" ");

interface GroupProps {
  group: ClockGroup;
  view: CaseView;
}

const useLabel = ({ group, view }: GroupProps): string => {
  const t = useLaw().clocks;
  const language = useLanguage();
  const { clock, invoiceIds } = group;
  const numbers = view.invoices
    .filter(({ id }) => invoiceIds.includes(id))
    .map(({ number }) => number);
  const name = clock.deadline === null ? t.kinds[clock.kind] : t.deadlines[clock.deadline];
  if (clock.amount !== null) return t.withAmount(name, formatMoney(clock.amount, language));
  return view.invoices.length > 1 && numbers.length > 0 ? t.ofInvoices(name, numbers) : name;
};

const When = ({ clock, on }: { clock: Clock; on: string }) => {
  const t = useLaw().clocks;
  const language = useLanguage();
  return (
    <span class="soft figures">
      <span class="nowrap">{shortDay(clock.on, on, language)}</span>
      {", "}
      <span class="nowrap">{t.distance(clock.daysLeft)}</span>
    </span>
  );
};

/** What to do about it, where the law makes a missed day costly. */
const warningOf = (
  { kind, urgency, whose }: Clock,
  t: ReturnType<typeof useLaw>["clocks"],
): string | null => {
  if (urgency === "calm") return null;
  if (kind === "limitation" || kind === "title") return t.limitationWarnings[urgency];
  if (whose === "creditor") return t.creditorWarnings[urgency];
  return urgency === "past" ? t.debtorPast : null;
};

const Pressing = (props: GroupProps) => {
  const t = useLaw().clocks;
  const { clock } = props.group;
  const label = useLabel(props);
  const warning = warningOf(clock, t);
  const isPressing = clock.urgency === "urgent" || clock.urgency === "past";
  const line = (
    <p>
      <strong>{label}</strong> <When clock={clock} on={props.view.on} />
      {warning !== null && <span class="block">{warning}</span>}
    </p>
  );
  if (clock.whose === "debtor") return line;
  return (
    <div class={isPressing ? "notice warn" : "stack tight"}>
      {line}
      <Sources sources={clock.sources} />
    </div>
  );
};

const Explained = (props: GroupProps) => {
  const t = useLaw().clocks;
  const { clock } = props.group;
  const label = useLabel(props);
  return (
    <div class="stack tight">
      <h3>{label}</h3>
      <p>
        <When clock={clock} on={props.view.on} />
      </p>
      {clock.limitation !== null && (
        <LimitationStory limitation={clock.limitation} on={props.view.on} />
      )}
      {clock.provisional && <p class="hint">{t.provisional}</p>}
      {!clock.confirmed && <p class="hint">{t.unconfirmed}</p>}
      {clock.sources.length > 0 && <Sources sources={clock.sources} />}
    </div>
  );
};
