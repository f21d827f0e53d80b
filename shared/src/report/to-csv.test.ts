import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { CaseId, ContactId, ReminderId } from "../ids.ts";
import { readingStates } from "../schema/case.ts";
import { languages } from "../schema/language.ts";
import type { ReportRow } from "../schema/report.ts";
import { steps } from "../schema/step.ts";
import { verdictReasons } from "../tracking/verdict.ts";
import { reportToCsv } from "./to-csv.ts";

const row = (changes: Partial<ReportRow> = {}): ReportRow => ({
  reminderId: "01890a5d-ac96-774b-bcce-b302099a8057" as ReminderId,
  caseId: "01890a5d-ac96-774b-bcce-b302099a8059" as CaseId,
  caseTitle: "Site web",
  contactId: "01890a5d-ac96-774b-bcce-b302099a8058" as ContactId,
  contactName: "Camille Durand",
  step: "second",
  subject: "Facture n° 12",
  to: ["camille@exemple.fr"],
  sentAt: Date.UTC(2026, 10, 15, 9, 30),
  tracked: true,
  state: "probably-read",
  fetches: 2,
  visits: 0,
  counts: { human: 2, unclear: 0, machine: 0, self: 0 },
  reasons: ["mail-agent", "delay"],
  probablyReadAt: Date.UTC(2026, 10, 15, 12),
  firstSignalAt: Date.UTC(2026, 10, 15, 12),
  lastSignalAt: null,
  ...changes,
});

/** An RFC 4180 reader, written apart from the writer. */
const parse = (csv: string, separator: string): string[][] => {
  const records: string[][] = [];
  let cells: string[] = [];
  let cell = "";
  let isQuoted = false;
  for (let index = 0; index < csv.length; index += 1) {
    const char = csv.charAt(index);
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (csv[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else isQuoted = false;
    } else if (char === '"' && cell === "") isQuoted = true;
    else if (char === separator) {
      cells.push(cell);
      cell = "";
    } else if (char === "\r" && csv[index + 1] === "\n") {
      records.push([...cells, cell]);
      cells = [];
      cell = "";
      index += 1;
    } else cell += char;
  }
  expect([cells, cell, isQuoted]).toEqual([[], "", false]);
  return records;
};

const read = (csv: string, separator: string): string[][] => {
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  return parse(csv.slice(1), separator);
};

describe("reportToCsv", () => {
  it("has a header and a record for each message", () => {
    const [header, record, ...rest] = read(reportToCsv([row()], "fr"), ";");
    expect(rest).toEqual([]);
    expect(header?.slice(0, 5)).toEqual(["Dossier", "Client", "Étape", "Objet", "Destinataires"]);
    expect(record).toEqual([
      "Site web",
      "Camille Durand",
      "Relance 2",
      "Facture n° 12",
      "camille@exemple.fr",
      "2026-11-15T09:30:00.000Z",
      "oui",
      "Probablement lue",
      "2",
      "0",
      "2026-11-15T12:00:00.000Z",
      "",
      row().caseId,
      row().reminderId,
      "2",
      "0",
      "0",
      "0",
      "2026-11-15T12:00:00.000Z",
      "logiciel de messagerie ou son relais / assez longtemps après l’envoi",
    ]);
  });

  it("counts each verdict by itself, after the columns that were there before", () => {
    const counts = { human: 0, unclear: 3, machine: 12, self: 1 };
    const given = row({ counts, probablyReadAt: null, reasons: ["apple-relay"] });
    const [header, record] = read(reportToCsv([given], "en"), ",");
    expect(header?.slice(12, 14)).toEqual(["Case id", "Reminder id"]);
    expect(header?.slice(14).map((name, index) => [name, record?.[14 + index]])).toEqual([
      ["Probably a person", "0"],
      ["Unclear", "3"],
      ["Robot", "12"],
      ["Set aside (yourself, or before sending)", "1"],
      ["First probable reading (UTC)", ""],
      ["Reasons", "Apple’s relay"],
    ]);
  });

  it.each(languages)(
    "has as many headers as cells in %s, and a word for every reason",
    (language) => {
      const csv = reportToCsv([row({ reasons: [...verdictReasons] })], language);
      const [header, record] = read(csv, language === "fr" ? ";" : ",");
      expect(record).toHaveLength(header?.length ?? 0);
      const said = record?.at(-1)?.split(" / ") ?? [];
      expect(new Set(said).size).toBe(verdictReasons.length);
    },
  );

  it("says in its last record that there is more", () => {
    const records = read(reportToCsv([row(), row()], "fr", true), ";");
    expect(records).toHaveLength(4);
    expect(records.at(-1)).toEqual([expect.stringMatching(/incomplet.*les 2 relances/)]);
    expect(reportToCsv([row()], "en", true)).toMatch(/the latest 1 reminders only\./);
  });

  it("is a header alone without rows", () => {
    expect(read(reportToCsv([], "en"), ",")).toHaveLength(1);
  });

  it("uses the separator that Excel expects in each language", () => {
    const records = read(reportToCsv([row({ caseTitle: "a,b;c" })], "en"), ",");
    expect(records.map((cells) => cells.length)).toEqual([20, 20]);
    expect(records[1]?.[0]).toBe("a,b;c");
    expect(records[1]?.[2]).toBe("Reminder 2");
  });

  it.each(["=1+1", "+33", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("https://x";"y")'])(
    "defuses %j",
    (caseTitle) => {
      for (const [language, separator] of [
        ["fr", ";"],
        ["en", ","],
      ] as const) {
        const csv = reportToCsv([row({ caseTitle, to: [caseTitle] })], language);
        const record = read(csv, separator)[1];
        expect(record?.[0]).toBe(`'${caseTitle}`);
        expect(record?.[4]).toBe(`'${caseTitle}`);
      }
    },
  );

  it("gives back what went in, whatever it is", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom('"', ",", ";", "\r", "\n", "\t", "=", "'", "a", "é") }),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            caseTitle: text,
            contactName: text,
            subject: text,
            step: fc.constantFrom(...steps),
            state: fc.constantFrom(...readingStates),
          }),
          { maxLength: 5 },
        ),
        fc.constantFrom(...languages),
        (changes, language) => {
          const csv = reportToCsv(
            changes.map((change) => row(change)),
            language,
          );
          const records = read(csv, language === "fr" ? ";" : ",").slice(1);
          const expected = changes.map(({ caseTitle, contactName, subject }) =>
            [caseTitle, contactName, subject].map((cell) =>
              ["=", "+", "-", "@", "\t", "\r"].includes(cell.charAt(0)) ? `'${cell}` : cell,
            ),
          );
          expect(records.map((cells) => [cells[0], cells[1], cells[3]])).toEqual(expected);
          for (const cells of records) expect(cells).toHaveLength(20);
        },
      ),
      { numRuns: 300 },
    );
  });
});
