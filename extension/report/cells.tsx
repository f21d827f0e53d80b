import type { ReportRow } from "@impaye/shared/schema/report";

import { moment, shortDay, localDay, timeOfDay } from "../locales/moments.ts";
import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";
import { Mark, readingMark } from "../style/mark.tsx";

export const ReadingCell = ({ state }: { state: ReportRow["state"] }) => {
  const t = usePageText().common.readings;
  return (
    <span class="reading-cell">
      <Mark kind={readingMark[state]} />
      <span>{t[state]}</span>
    </span>
  );
};

interface WhenCellProps {
  at: number | null;
  now: number;
  /** Said when it never happened. */
  never?: string;
}

/** Day over time, so that the column stays narrow; nothing happened is a word, not an empty cell. */
export const WhenCell = ({ at, now, never }: WhenCellProps) => {
  const t = usePageText().report;
  const language = useLanguage();
  if (at === null) return <span class="soft">{never ?? t.noSign}</span>;
  return (
    <time dateTime={new Date(at).toISOString()} title={moment(at, now, language)}>
      <span class="nowrap">{shortDay(localDay(at), localDay(now), language)}</span>{" "}
      <span class="soft nowrap">{timeOfDay(at, language)}</span>
    </time>
  );
};

export const ClientCell = ({ row }: { row: ReportRow }) => (
  <>
    <span>{row.contactName}</span>
    {row.caseTitle !== "" && row.caseTitle !== row.contactName && (
      <span class="soft block">{row.caseTitle}</span>
    )}
  </>
);
