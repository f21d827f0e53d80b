import type { Language } from "../schema/language.ts";
import type { ReportRow } from "../schema/report.ts";
import { stepName } from "../timeline/describe.ts";

type State = ReportRow["state"];

interface Words {
  /** What Excel expects between cells, which depends on its language. */
  separator: string;
  headers: readonly string[];
  states: Record<State, string>;
  yes: string;
  no: string;
  /** The last line of a file that holds fewer messages than there are. */
  truncated: (count: number) => string;
}

const words: Record<Language, Words> = {
  fr: {
    separator: ";",
    headers: [
      "Dossier",
      "Client",
      "Étape",
      "Objet",
      "Destinataires",
      "Envoyé le (UTC)",
      "Avec image de mesure",
      "Indice de lecture",
      "Images chargées",
      "Pages ouvertes",
      "Premier signe (UTC)",
      "Dernier signe (UTC)",
      "Identifiant du dossier",
      "Identifiant de la relance",
    ],
    states: {
      "not-sent": "non envoyée",
      "no-signal": "aucun signe",
      "machine-only": "machines seulement",
      unclear: "indéterminée",
      "probably-read": "probablement lue",
      acknowledged: "confirmée par le client",
      answered: "suivie d’une réponse",
    },
    yes: "oui",
    no: "non",
    truncated: (count) =>
      `Fichier incomplet : seules les ${count} relances les plus récentes y figurent. Choisissez une période plus courte.`,
  },
  en: {
    separator: ",",
    headers: [
      "Case",
      "Client",
      "Step",
      "Subject",
      "Recipients",
      "Sent at (UTC)",
      "With measuring image",
      "Reading",
      "Images loaded",
      "Pages opened",
      "First signal (UTC)",
      "Last signal (UTC)",
      "Case id",
      "Reminder id",
    ],
    states: {
      "not-sent": "not sent",
      "no-signal": "no signal",
      "machine-only": "machines only",
      unclear: "unclear",
      "probably-read": "probably read",
      acknowledged: "acknowledged",
      answered: "answered",
    },
    yes: "yes",
    no: "no",
    truncated: (count) =>
      `Incomplete file: it has the latest ${count} reminders only. Choose a shorter period.`,
  },
};

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
  const { separator, headers, states, yes, no, truncated } = words[language];
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
