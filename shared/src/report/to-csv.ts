import type { Language } from "../schema/language.ts";
import type { ReportRow } from "../schema/report.ts";
import { stepName } from "../timeline/describe.ts";
import { csvWords } from "./csv-words.ts";

/** A spreadsheet runs a cell that begins like a formula; an apostrophe makes it text. */
const defuse = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quote = (cell: string): string =>
  /[",;\r\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const instant = (at: number | null): string => (at === null ? "" : new Date(at).toISOString());

/**
 * A CSV file for a spreadsheet: RFC 4180 (CRLF after every record, the header first), a byte order
 * mark so that Excel reads UTF-8, `;` between cells in French and `,` in English. Instants are ISO
 * 8601 in UTC. A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return gets a leading
 * apostrophe. When there are more rows than these, a last record of one cell says so.
 */
export const reportToCsv = (
  rows: readonly ReportRow[],
  language: Language,
  isTruncated = false,
): string => {
  const { separator, headers, states, reasons, yes, no, truncated } = csvWords[language];
  const cellsOf = (row: ReportRow): string[] => [
    row.caseTitle,
    row.contactName,
    stepName(row.step, language),
    row.subject,
    row.to.join(" "),
    instant(row.sentAt),
    row.tracked ? yes : no,
    states[row.state],
    String(row.fetches),
    String(row.visits),
    instant(row.firstSignalAt),
    instant(row.lastSignalAt),
    row.caseId,
    row.reminderId,
    String(row.counts.human),
    String(row.counts.unclear),
    String(row.counts.machine),
    String(row.counts.self),
    instant(row.probablyReadAt),
    row.reasons.map((reason) => reasons[reason]).join(" / "),
  ];
  const records = [
    headers,
    ...rows.map(cellsOf),
    ...(isTruncated ? [[truncated(rows.length)]] : []),
  ];
  const lines = records.map(
    (cells) => `${cells.map((cell) => quote(defuse(cell))).join(separator)}\r\n`,
  );
  return `\u{feff}${lines.join("")}`;
};
