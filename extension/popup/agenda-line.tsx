import { formatSums } from "@impaye/shared/money-format";
import type { AgendaItem } from "@impaye/shared/schema/agenda";
import type { Language } from "@impaye/shared/schema/language";
import { stepName } from "@impaye/shared/timeline/describe";

import type { PanelText } from "../locales/panel/fr.ts";
import { localDay, moment, shortDay } from "../locales/moments.ts";
import { useLanguage, useText } from "../locales/use-text.tsx";
import { Mark, readingMark } from "../style/mark.tsx";

interface AgendaLineProps {
  item: AgendaItem;
  now: number;
  onOpen: () => void;
}

/** One case that asks for attention: who, how much, and the step or the sign that brought it here. */
export const AgendaLine = ({ item, now, onOpen }: AgendaLineProps) => {
  const t = useText();
  const language = useLanguage();
  const name = item.company ?? item.contactName;
  return (
    <li>
      <button type="button" class="agenda-line" data-case={item.caseId} onClick={onOpen}>
        <span class="agenda-name">{name}</span>
        <span class="figures">
          {formatSums([item.total, ...item.otherTotals], language)}
          {item.provisional && (
            <>
              {" "}
              <span class="soft small">{t.agenda.provisional}</span>
            </>
          )}
        </span>
        {item.answer !== null ? (
          <span class="agenda-signal">
            <Mark kind="act" />
            <span>
              {t.common.answers[item.answer.kind]}, {moment(item.answer.at, now, language)}
            </span>
          </span>
        ) : item.why === "signal" ? (
          <span class="soft agenda-signal">
            <Mark kind={readingMark[item.reading]} />
            <span>
              {t.common.readings[item.reading]}
              {item.lastSignalAt !== null && <>, {moment(item.lastSignalAt, now, language)}</>}
            </span>
          </span>
        ) : (
          <span class="soft">{lineText(item, now, t, language)}</span>
        )}
        {item.daysLate > 0 && <span class="soft nowrap">{t.common.daysLate(item.daysLate)}</span>}
      </button>
    </li>
  );
};

const lineText = (item: AgendaItem, now: number, t: PanelText, language: Language): string => {
  const { why, clock, nextStep } = item;
  if (why === "clock" && clock !== null) {
    return `${t.agenda.clock[clock.kind]}, ${shortDay(clock.on, localDay(now), language)}`;
  }
  if (nextStep.kind === "remind") return stepName(nextStep.step, language);
  return { decide: t.agenda.decide, wait: t.agenda.waiting, done: t.agenda.notDueYet }[
    nextStep.kind
  ];
};
