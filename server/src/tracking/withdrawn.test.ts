import { eq } from "drizzle-orm";
import * as fc from "fast-check";
import { v7 } from "uuid";
import { expect, test } from "vitest";

import { contacts, events } from "../db/schema.ts";
import { newFetch } from "../test/fetches.ts";
import { insertCase } from "../test/insert-case.ts";
import { openTestDb } from "../test/open-test-db.ts";
import { recordFetches } from "./record-fetch.ts";

const stop = 1_000;

// What may happen, in any order: fetches and visits at any time, alone or together, each perhaps
// delivered again; and once, in between, the debtor withdraws or the creditor gives it up.
const fetches = fc.array(
  fc.record({
    id: fc.nat(12),
    at: fc.oneof(fc.integer({ min: 990, max: 1_010 }), fc.nat(2_000)),
    type: fc.constantFrom("mail.fetched", "page.visited" as const),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 5 },
);
const histories = fc.record({
  by: fc.constantFrom("withdrawnAt", "stoppedAt" as const),
  before: fc.array(fetches, { maxLength: 3 }),
  after: fc.array(fetches, { minLength: 1, maxLength: 4 }),
});

test("a contact who is not measured any more never gains a fetch from then on", async () => {
  const { db } = await openTestDb();
  const deps = { db, now: () => 5_000, newId: () => v7(), logError: () => undefined };
  await fc.assert(
    fc.asyncProperty(histories, async ({ by, before, after }) => {
      const { contactId, caseId, reminderId } = await insertCase(db);
      const ids = Array.from({ length: 13 }, () => newFetch(reminderId).id);
      const record = async (batches: typeof before) => {
        for (const batch of batches) {
          const messages = batch.map(({ id, at, type, count }) => {
            const message = newFetch(reminderId, { at, type });
            return Object.assign(message, { id: ids[id] ?? message.id, count });
          });
          await recordFetches(deps, messages);
        }
      };
      const recorded = async () =>
        db.select({ id: events.id, at: events.at }).from(events).where(eq(events.caseId, caseId));
      await record(before);
      const known = new Set((await recorded()).map(({ id }) => id));
      await db
        .update(contacts)
        .set({ [by]: stop })
        .where(eq(contacts.id, contactId));
      await record(after);
      const gained = (await recorded()).filter(({ id }) => !known.has(id));
      expect(gained.filter(({ at }) => at >= stop)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
