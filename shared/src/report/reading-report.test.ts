import { describe, expect, test } from "vitest";

import type { CaseId, ContactId, ReminderId } from "../ids.ts";
import type { ReportMark, ReportRow } from "../schema/report.ts";
import { foldMarks } from "./fold-marks.ts";
import { overallOf, type ReportMessage } from "./reading-report.ts";

const hour = 3_600_000;
const sentAt = Date.UTC(2026, 10, 2, 9);
const mark = (at: number, verdict: ReportMark["verdict"] = "human", count = 1): ReportMark => ({
  at,
  kind: "image",
  verdict,
  count,
});

const message = (
  client: number,
  readAfter: number | null,
  change: Partial<ReportRow> = {},
  answeredAt: number | null = null,
): ReportMessage => ({
  row: {
    reminderId: "r" as ReminderId,
    caseId: `case ${client}` as CaseId,
    caseTitle: "",
    contactId: `client ${client}` as ContactId,
    contactName: `Client ${client}`,
    step: "first",
    subject: "",
    to: [],
    sentAt,
    tracked: true,
    state: readAfter === null ? "no-signal" : "probably-read",
    fetches: 0,
    visits: 0,
    counts: { human: 0, unclear: 0, machine: 0, self: 0 },
    reasons: [],
    probablyReadAt: readAfter === null ? null : sentAt + readAfter,
    firstSignalAt: null,
    lastSignalAt: null,
    ...change,
  },
  readAt: readAfter === null ? [] : [sentAt + readAfter],
  answeredAt,
});

const overall = (messages: readonly ReportMessage[]) =>
  overallOf(messages, { timeZone: "Europe/Paris", isPartial: false });

describe("what all messages say together", () => {
  test("the median delay leaves out what was not read, over all and for each client", () => {
    const { medianDelay, delays, clients } = overall([
      message(1, 2 * hour),
      message(2, null),
      message(2, 5 * hour),
      message(2, 10 * hour),
      message(2, 4 * hour),
      message(3, null, { state: "answered" }),
    ]);
    expect([medianDelay, delays]).toEqual([4.5 * hour, 4]);
    expect(clients.map(({ contactName, ...each }) => [contactName, each])).toMatchObject([
      ["Client 2", { messages: 4, read: 3, medianDelay: 5 * hour }],
      ["Client 1", { messages: 1, read: 1, medianDelay: 2 * hour }],
      ["Client 3", { messages: 1, read: 1, medianDelay: null }],
    ]);
    expect(overall([]).medianDelay).toBeNull();
  });

  test("hours are those of the account's country, in summer and in winter", () => {
    const at = [
      Date.UTC(2026, 6, 6, 22, 30),
      Date.UTC(2026, 10, 2, 22, 30),
      Date.UTC(2026, 10, 8, 23),
    ];
    const given = { ...message(1, null), readAt: at };
    const { hours } = overall([given]);
    expect([hours[1]?.[0], hours[0]?.[23], hours[0]?.[0]]).toEqual([1, 1, 1]);
    expect(hours.flat().reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  test("an answer counts when it came after the first of these messages", () => {
    expect(overall([message(1, null, {}, sentAt + 1)]).lastAnswerAt).toBe(sentAt + 1);
    expect(overall([message(1, null, {}, sentAt - 1)]).lastAnswerAt).toBeNull();
    const first = message(1, null, { sentAt: sentAt - 2 }, sentAt - 1);
    expect(overall([message(1, null, {}, sentAt - 1), first])).toMatchObject({
      lastAnswerAt: sentAt - 1,
      firstSentAt: sentAt - 2,
      lastSentAt: sentAt,
      messages: 2,
      cases: 1,
      states: { "no-signal": 2 },
    });
  });
});

describe("marks on a strip", () => {
  test("that would stand on each other become one, each verdict by itself", () => {
    const folded = foldMarks([
      mark(0),
      mark(1, "machine", 2),
      mark(2, "machine", 3),
      mark(900 * hour),
    ]);
    expect(folded).toEqual([mark(0), mark(1, "machine", 5), mark(900 * hour)]);
  });

  test("are bounded, and lose no count", () => {
    const folded = foldMarks(Array.from({ length: 5_000 }, (_, at) => mark(at, "machine")));
    expect(folded.length).toBeLessThanOrEqual(160);
    expect(folded.reduce((sum, { count }) => sum + count, 0)).toBe(5_000);
    expect(foldMarks([])).toEqual([]);
  });
});
