import { stepName } from "@impaye/shared/timeline/describe";
import { wholeNumber } from "@impaye/shared/timeline/describe-parts";
import type { ReportRow } from "@impaye/shared/schema/report";

import type { Backend } from "../backend.ts";
import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";
import { ClientCell, ReadingCell, WhenCell } from "./cells.tsx";
import type { Column, Sorting } from "./report-lines.ts";
import { SortHeader } from "./sort-header.tsx";
import { Strip } from "./strip.tsx";
import { useStrips } from "./use-strips.ts";

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
  backend: Pick<Backend, "strips">;
  rows: readonly ReportRow[];
  /** Whether each has its strip read and drawn: on paper there are too many. */
  withStrips: boolean;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  now: number;
}

/** One line a message. */
export const MessageTable = (props: MessageTableProps) => {
  const { backend, rows, withStrips, sorting, onSort, now } = props;
  const t = usePageText().report;
  const language = useLanguage();
  const marks = useStrips(backend, withStrips ? rows.map(({ reminderId }) => reminderId) : []);
  return (
    <div class="table-frame" role="region" aria-label={t.captionMessages} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{t.captionMessages}</caption>
        <thead>
          <tr>
            {columns.map((each) => (
              <SortHeader key={each.column} sorting={sorting} onSort={onSort} {...each} />
            ))}
            {withStrips && (
              <th scope="col" class="plain">
                {t.columns.strip}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
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
              {withStrips && (
                <td class="strip">
                  <Strip row={row} marks={marks.get(row.reminderId) ?? null} now={now} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
