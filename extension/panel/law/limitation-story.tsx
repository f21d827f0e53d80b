import type { HappenedFact, LimitationState } from "@impaye/shared/schema/clock";
import type { PlainDate } from "@impaye/shared/plain-date";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage } from "../../locales/use-text.tsx";
import { useLaw } from "./use-law.ts";

/** How a claim's last day came about: from when it runs, what moved it, and what did not. */
export const LimitationStory = ({
  limitation,
  on,
}: {
  limitation: LimitationState;
  on: PlainDate;
}) => {
  const t = useLaw().limitation;
  const language = useLanguage();
  const day = (date: PlainDate) => shortDay(date, on, language);
  const named = ({ fact, on: happenedOn }: HappenedFact) => t.fact(t.facts[fact], day(happenedOn));
  const list = (facts: readonly HappenedFact[]) => facts.map(named).join(", ");
  const { years, startedOn, startedBy, interruptedBy, atLatest } = limitation;
  return (
    <ul class="why">
      <li>{t.runs(years, day(startedOn), t.starts[startedBy])}</li>
      <li>{interruptedBy === null ? t.notInterrupted : t.interrupted(named(interruptedBy))}</li>
      {limitation.withoutEffect.length > 0 && (
        <li>{t.withoutEffect(list(limitation.withoutEffect))}</li>
      )}
      {limitation.suspendedBy.length > 0 && <li>{t.suspended(list(limitation.suspendedBy))}</li>}
      {atLatest !== null && (
        <li>{t.atLatest(day(atLatest.on), atLatest.by === null ? null : named(atLatest.by))}</li>
      )}
    </ul>
  );
};
