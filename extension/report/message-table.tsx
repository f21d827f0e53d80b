import { stepName } from "@impaye/shared/timeline/describe";
import type { ReportRow } from "@impaye/shared/schema/report";

import { useLanguage, useText } from "../locales/use-text.tsx";
import { ClientCell, ReadingCell, WhenCell } from "./cells.tsx";
import type { Column, Sorting } from "./report-lines.ts";
import { SortHeader } from "./sort-header.tsx";

const columns: readonly { column: Column; numeric?: boolean }[] = [
  { column: "sentAt" },
  { column: "client" },
  { column: "step" },
  { column: "subject" },
  { column: "tracked" },
  { column: "reading" },
  { column: "fetches", numeric: true },
  { column: "visits", numeric: true },
  { column: "firstSignal" },
  { column: "lastSignal" },
];

interface MessageTableProps {
  rows: readonly ReportRow[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  now: number;
}

/** One line a message. */
export const MessageTable = ({ rows, sorting, onSort, now }: MessageTableProps) => {
  const t = useText().report;
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
              <td>{row.tracked ? t.withPixel : <span class="soft">{t.withoutPixel}</span>}</td>
              <td>
                <ReadingCell state={row.state} />
              </td>
              <td class="numeric">{row.fetches}</td>
              <td class="numeric">{row.visits}</td>
              <td>
                <WhenCell at={row.firstSignalAt} now={now} />
              </td>
              <td>
                <WhenCell at={row.lastSignalAt} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
