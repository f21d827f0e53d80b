import { stepName } from "@impaye/shared/timeline/describe";
import { wholeNumber } from "@impaye/shared/timeline/describe-parts";

import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";
import { ClientCell, ReadingCell, WhenCell } from "./cells.tsx";
import type { CaseLine, Column, Sorting } from "./report-lines.ts";
import { SortHeader } from "./sort-header.tsx";

const columns: readonly { column: Column; numeric?: boolean }[] = [
  { column: "client" },
  { column: "messages", numeric: true },
  { column: "lastSent" },
  { column: "step" },
  { column: "reading" },
  { column: "fetches", numeric: true },
  { column: "visits", numeric: true },
  { column: "lastSignal" },
];

interface CaseTableProps {
  lines: readonly CaseLine[];
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
  now: number;
}

/** One line a case; step and reading are those of its latest message. */
export const CaseTable = ({ lines, sorting, onSort, now }: CaseTableProps) => {
  const t = usePageText().report;
  const language = useLanguage();
  return (
    <div class="table-frame" role="region" aria-label={t.captionCases} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{t.captionCases}</caption>
        <thead>
          <tr>
            {columns.map((each) => (
              <SortHeader key={each.column} sorting={sorting} onSort={onSort} {...each} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.caseId}>
              <th scope="row">
                <ClientCell row={line.latest} />
              </th>
              <td class="numeric">{wholeNumber(line.messages, language)}</td>
              <td>
                <WhenCell at={line.latest.sentAt} now={now} />
              </td>
              <td class="step">{stepName(line.latest.step, language)}</td>
              <td>
                <ReadingCell state={line.latest.state} />
              </td>
              <td class="numeric">{wholeNumber(line.fetches, language)}</td>
              <td class="numeric">{wholeNumber(line.visits, language)}</td>
              <td>
                <WhenCell at={line.lastSignalAt} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
