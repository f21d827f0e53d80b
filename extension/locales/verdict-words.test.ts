import { describe, expect, it } from "vitest";

import { csvWords } from "@impaye/shared/report/csv-words";
import { type Language, languages } from "@impaye/shared/schema/language";
import { readingWords } from "@impaye/shared/tracking/reading-words";
import { type Verdict, verdicts } from "@impaye/shared/tracking/verdict";

import { texts } from "./texts.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

const words: Record<Language, Record<Verdict, RegExp>> = {
  fr: {
    human: /probablement .*personne/i,
    unclear: /indécidable/i,
    machine: /robot/i,
    self: /mise?s? à part/i,
  },
  en: {
    human: /probably .*person/i,
    unclear: /unclear/i,
    machine: /robot/i,
    self: /set aside/i,
  },
};
const pages = { fr, en };
/** As each language's file has them, in this order. */
const csvColumns: Record<Verdict, number> = { human: 14, unclear: 15, machine: 16, self: 17 };

describe.each(languages)("a verdict has one name in %s:", (language) => {
  it.each(verdicts)("%s, in the legend, on a strip, in the file and in the panel", (verdict) => {
    const { report } = pages[language];
    const { counts } = texts[language].caseView.reading;
    const word = words[language][verdict];
    const one = { human: 0, unclear: 0, machine: 0, self: 0, [verdict]: 7 };
    const named = report
      .stripLabel(one)
      .split(". ")
      .find((part) => part.includes("7"));
    const places = [
      report.legend[verdict],
      named,
      csvWords[language].headers[csvColumns[verdict]],
      counts[verdict](1),
      counts[verdict](2),
    ];
    for (const place of places) expect(place).toMatch(word);
  });

  it("and a reading too, in the table, the file, the panel and its sentences", () => {
    const { common, report } = pages[language];
    const { sentence } = texts[language].caseView.reading;
    expect(common.readings).toBe(readingWords[language]);
    expect(csvWords[language].states).toBe(readingWords[language]);
    for (const state of [
      "no-signal",
      "machine-only",
      "unclear",
      "probably-read",
      "answered",
    ] as const) {
      expect(sentence[state].startsWith(readingWords[language][state])).toBe(true);
    }
    expect(report.summary.unclear(2)).toMatch(words[language].unclear);
    expect(report.columns.read).toMatch(/^proba/i);
  });

  it("and a probable reading may come from the page as well as from the image", () => {
    const { meaning } = pages[language].report;
    for (const text of [
      meaning.terms["probably-read"],
      meaning.terms["machine-only"],
      texts[language].caseView.reading.reasons["probably-read"],
    ]) {
      expect(text).toMatch(/image/);
      expect(text).toMatch(/page/);
    }
  });
});
