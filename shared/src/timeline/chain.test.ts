import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { caseIdSchema, eventIdSchema } from "../ids.ts";
import { type NewFact, chainEvents, verifyChain } from "./chain.ts";
import type { TimelineEvent } from "./event.ts";

const caseId = caseIdSchema.parse("01890a5d-ac96-774b-bcce-b302099a8057");
const recordedAt = Date.UTC(2026, 9, 1);

const facts = fc.array(
  fc
    .record({ id: fc.uuid(), at: fc.nat(), note: fc.string({ unit: "grapheme" }) })
    .map(({ id, at, note }): NewFact => ({
      id: eventIdSchema.parse(id),
      at,
      actor: "creditor",
      type: "note.added",
      body: { note },
    })),
  { maxLength: 8 },
);

const sample = chainEvents(
  null,
  caseId,
  ["one", "two", "three"].map((note, index) => ({
    id: eventIdSchema.parse(`01890a5d-ac96-774b-bcce-b302099a805${index}`),
    at: index,
    actor: "creditor",
    type: "note.added",
    body: { note },
  })),
  recordedAt,
);
const [first] = sample as [TimelineEvent];
const changed = (seq: number, change: Partial<TimelineEvent>): TimelineEvent[] =>
  sample.map((event) => (event.seq === seq ? Object.assign({ ...event }, change) : event));

describe("a chain", () => {
  test("verifies, whether written at once or in two goes", () => {
    fc.assert(
      fc.property(facts, facts, (first, second) => {
        const before = chainEvents(null, caseId, first, recordedAt);
        const head = before.at(-1) ?? null;
        const events = [...before, ...chainEvents(head, caseId, second, recordedAt)];
        expect(verifyChain(events)).toMatchObject({ intact: true, length: events.length });
        expect(events).toEqual(chainEvents(null, caseId, [...first, ...second], recordedAt));
      }),
    );
  });

  test("still verifies after a journey through JSON", () => {
    fc.assert(
      fc.property(facts, (some) => {
        const events = chainEvents(null, caseId, some, recordedAt);
        const back = JSON.parse(JSON.stringify(events)) as TimelineEvent[];
        expect(back).toEqual(events);
        expect(verifyChain(back).intact).toBe(true);
      }),
    );
  });

  test("a body's absent fields are not part of it", () => {
    const [event] = chainEvents(
      null,
      caseId,
      [{ ...first, type: "call.logged", body: { minutes: 3, note: undefined } }],
      recordedAt,
    );
    expect(event?.body).toStrictEqual({ minutes: 3 });
  });

  test("says where an event was altered, in any of its fields", () => {
    for (const change of [
      { at: 99 },
      { recordedAt: 99 },
      { actor: "debtor" },
      { id: first.id },
      { body: { note: "other" } },
      { hash: "0".repeat(64) },
    ] satisfies Partial<TimelineEvent>[]) {
      expect(verifyChain(changed(2, change))).toEqual({
        intact: false,
        seq: 2,
        because: "altered",
      });
    }
  });

  test("says where an event is missing, doubled or out of its place", () => {
    const [one, two, three] = sample as [TimelineEvent, TimelineEvent, TimelineEvent];
    expect(verifyChain([one, three])).toEqual({ intact: false, seq: 2, because: "gap" });
    expect(verifyChain([one, one, two])).toEqual({ intact: false, seq: 2, because: "gap" });
    expect(verifyChain([two, three])).toEqual({ intact: false, seq: 1, because: "gap" });
    expect(verifyChain([one, { ...three, seq: 2 }])).toEqual({
      intact: false,
      seq: 2,
      because: "broken-link",
    });
  });

  const erasedAt = (seq: number, seqs: number[]): TimelineEvent[] => {
    const events = chainEvents(
      sample.at(-1) ?? null,
      caseId,
      [{ ...first, actor: "system", type: "tracking.erased", body: { seqs } }],
      recordedAt,
    );
    const gone = { id: first.id, type: "erased", at: 0, recordedAt: 0, body: {} };
    return [...changed(seq, gone as Partial<TimelineEvent>), ...events];
  };

  test("holds where an event was erased and a later one says so", () => {
    expect(verifyChain(erasedAt(2, [2]))).toMatchObject({ intact: true, length: 4 });
  });

  test("does not take an event for erased that no later one names", () => {
    const altered = { intact: false, seq: 2, because: "altered" };
    expect(verifyChain(erasedAt(2, [1]))).toEqual(altered);
    expect(verifyChain(erasedAt(2, [2]).slice(0, 3))).toEqual(altered);
    const named = erasedAt(2, [1]).map((event) =>
      event.type === "tracking.erased" ? Object.assign(event, { body: { seqs: [1, 2] } }) : event,
    );
    expect(verifyChain(named)).toMatchObject({ intact: false, seq: 4 });
  });

  test("still ties an erased event to its neighbours by its hash", () => {
    const events = erasedAt(2, [2]).map((event) =>
      event.seq === 2 ? Object.assign(event, { hash: "0".repeat(64) }) : event,
    );
    expect(verifyChain(events)).toMatchObject({ intact: false, seq: 3, because: "broken-link" });
  });
});
