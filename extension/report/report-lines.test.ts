import type { ReportRow } from "@impaye/shared/schema/report";
import { describe, expect, it } from "vitest";

import { caseId } from "../gallery/sample.ts";
import { rows } from "../gallery/sample-report.ts";
import { caseLinesOf, sortedCaseLines, sortedRows } from "./report-lines.ts";

const numbers = (list: readonly ReportRow[]) => list.map((row) => Number(row.reminderId.slice(-3)));

describe("the report's lines", () => {
  it("gathers a case's messages, and reads it by the latest", () => {
    const [atelier, mairie, charpente] = caseLinesOf(rows);
    expect(atelier).toMatchObject({ caseId: caseId(1), messages: 2, fetches: 4, visits: 1 });
    expect(atelier?.latest.step).toBe("second");
    expect(mairie).toMatchObject({ messages: 2, fetches: 5 });
    expect(mairie?.latest.state).toBe("machine-only");
    expect(charpente?.lastSignalAt).toBeNull();
    const backwards = caseLinesOf(rows.toReversed()).find(({ caseId: id }) => id === caseId(1));
    expect(backwards?.latest.step).toBe("second");
  });

  it("sorts both ways by what a column means, not by how it is written", () => {
    expect(numbers(sortedRows(rows, { column: "reading", ascending: true }))).toEqual([
      104, 102, 103, 101, 105,
    ]);
    expect(numbers(sortedRows(rows, { column: "step", ascending: false }))[0]).toBe(102);
    expect(numbers(sortedRows(rows, { column: "lastSignal", ascending: true }))[0]).toBe(104);
    const byMessages = sortedCaseLines(caseLinesOf(rows), { column: "messages", ascending: true });
    expect(byMessages[0]?.messages).toBe(1);
  });
});
