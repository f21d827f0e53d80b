import { eq, getTableColumns } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";

import { type CaseId, caseIdSchema, eventIdSchema } from "@impaye/shared/ids";
import { type NewFact, verifyChain } from "@impaye/shared/timeline/chain";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { contacts, events } from "../db/schema.ts";
import { openNodeDb } from "../db/open-node.ts";
import type { Db } from "../deps.ts";
import { insertCase } from "../test/insert-case.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { appendEvents } from "./append.ts";

const now = () => 1_800_000_000_000;
const note = (text: string, id: string = v7()): NewFact => ({
  id: eventIdSchema.parse(id),
  at: 1_790_000_000_000,
  actor: "creditor",
  type: "note.added",
  body: { note: text },
});
const { accountId: _, ...asEvent } = getTableColumns(events);
const readTimeline = async (db: Db, caseId: CaseId) =>
  (await db
    .select(asEvent)
    .from(events)
    .where(eq(events.caseId, caseId))
    .orderBy(events.seq)) as TimelineEvent[];
const setUp = async () => {
  const { db, url } = await openTestDb();
  return { db, url, ...(await insertCase(db)) };
};

describe("appendEvents", () => {
  test("facts are chained in their order and come back as they are stored", async () => {
    const { db, accountId, caseId } = await setUp();
    const first = await appendEvents(
      { db, now },
      { accountId, caseId, facts: [note("one"), note("deux « é 🙂 \u0000"), note("'; --")] },
    );
    const second = await appendEvents({ db, now }, { accountId, caseId, facts: [note("four")] });
    const stored = await readTimeline(db, caseId);
    expect(verifyChain(stored)).toMatchObject({ intact: true, length: 4 });
    expect(stored).toEqual([...first, ...second]);
  });

  test.each([2, 7, 40])("%i that write at once leave no gap and no fork", async (writers) => {
    const { db, url, accountId, caseId } = await setUp();
    const other = await openNodeDb(url);
    const counts = Array.from({ length: writers }, (_, index) => 1 + (index % 3));
    await Promise.all(
      counts.map((count, index) =>
        appendEvents(
          { db: index % 2 === 0 ? db : other.db, now },
          { accountId, caseId, facts: Array.from({ length: count }, () => note("x")) },
        ),
      ),
    );
    other.close();
    const length = counts.reduce((sum, count) => sum + count, 0);
    expect(verifyChain(await readTimeline(db, caseId))).toMatchObject({ intact: true, length });
  });

  test("the same facts sent again, at once or later, are stored once", async () => {
    const { db, accountId, caseId } = await setUp();
    const facts = [note("one"), note("two")];
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => appendEvents({ db, now }, { accountId, caseId, facts })),
    );
    answers.push(
      await appendEvents({ db, now: () => now() + 1 }, { accountId, caseId, facts: [...facts] }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await readTimeline(db, caseId)).toHaveLength(2);
  });

  test("a fact given twice in one call is stored once", async () => {
    const { db, accountId, caseId } = await setUp();
    const fact = note("one");
    const [first, again] = await appendEvents(
      { db, now },
      { accountId, caseId, facts: [fact, { ...fact }] },
    );
    expect(again).toEqual(first);
    expect(await readTimeline(db, caseId)).toHaveLength(1);
  });

  test("the same id with other content is a conflict, and nothing of the call is written", async () => {
    const { db, accountId, caseId } = await setUp();
    const fact = note("one");
    await appendEvents({ db, now }, { accountId, caseId, facts: [fact] });
    const others: NewFact[] = [
      note("other", fact.id),
      { ...fact, at: fact.at + 1 },
      { ...fact, actor: "debtor" },
      { ...fact, type: "filing", body: { note: "one" } },
    ];
    for (const other of others) {
      await expect(
        appendEvents({ db, now }, { accountId, caseId, facts: [note("new"), other] }),
      ).rejects.toMatchObject({ code: "conflict" });
    }
    await expect(
      appendEvents({ db, now }, { accountId, caseId, facts: [note("a", fact.id), fact] }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await readTimeline(db, caseId)).toHaveLength(1);
  });

  test("another account's case, or none, is not found", async () => {
    const { db, accountId, caseId } = await setUp();
    const other = await insertCase(db);
    const facts = [note("one")];
    for (const wrong of [
      { accountId: other.accountId, caseId },
      { accountId, caseId: other.caseId },
      { accountId, caseId: caseIdSchema.parse(v7()) },
    ]) {
      await expect(appendEvents({ db, now }, { ...wrong, facts })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    expect(await db.select().from(events)).toEqual([]);
  });

  test("what is written with the events is written with them or not at all", async () => {
    const { db, accountId, caseId, contactId } = await setUp();
    const rename = (name: string) =>
      db.update(contacts).set({ name }).where(eq(contacts.id, contactId));
    await appendEvents({ db, now }, { accountId, caseId, facts: [note("a")], also: [rename("A")] });
    const broken = db.insert(contacts).values({} as never);
    await expect(
      appendEvents(
        { db, now },
        { accountId, caseId, facts: [note("b")], also: [rename("B"), broken] },
      ),
    ).rejects.toThrow(/constraint/i);
    expect(await readTimeline(db, caseId)).toHaveLength(1);
    expect(await db.select({ name: contacts.name }).from(contacts)).toEqual([{ name: "A" }]);
  });
});
