import { stepName } from "@impaye/shared/timeline/describe";
import { wholeNumber } from "@impaye/shared/timeline/describe-parts";
import type { ReportRow } from "@impaye/shared/schema/report";

import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";
import { ClientCell, ReadingCell, WhenCell } from "./cells.tsx";
import type { Column, Sorting } from "./report-lines.ts";
import { SortHeader } from "./sort-header.tsx";
import { Strip } from "./strip.tsx";
import type { ReadStrips } from "./use-strips.ts";

const columns: readonly { column: Column; numeric?: boolean }[] = [
  { column: "sentAt" },
  { column: "client" },
  { column: "step" },
  { column: "subject" },
  { column: "reading" },
  { column: "fetches", numeric: true },
  { column: "visits", numeric: true },
];

interface MessageTableProps {
  rows: readonly ReportRow[];
  strips: ReadStrips;
  /** How many of the rows, from the first on, have their strip: on paper there may be too many. */
  stripped: number;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  now: number;
}

/** One line a message. */
export const MessageTable = (props: MessageTableProps) => {
  const { rows, strips, stripped, sorting, onSort, now } = props;
  const t = usePageText().report;
  const language = useLanguage();
  return (
    <div class="table-frame" role="region" aria-label={t.captionMessages} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{t.captionMessages}</caption>
        <thead>
          <tr>
            {columns.map((each) => (
              <SortHeader key={each.column} sorting={sorting} onSort={onSort} {...each} />
            ))}
            <th scope="col" class="plain">
              {t.columns.strip}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.reminderId}>
              <td>
                <WhenCell at={row.sentAt} now={now} />
              </td>
              <th scope="row">
                <ClientCell row={row} />
              </th>
              <td class="step">{stepName(row.step, language)}</td>
              <td class="subject" title={row.to.join(", ")}>
                {row.subject}
              </td>
              <td>
                <ReadingCell state={row.state} />
              </td>
              <td class="numeric">{wholeNumber(row.fetches, language)}</td>
              <td class="numeric">{wholeNumber(row.visits, language)}</td>
              <td class="strip">
                {index < stripped && (
                  <Strip
                    row={row}
                    marks={strips.marks.get(row.reminderId) ?? null}
                    plot={strips.plot}
                    now={now}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
