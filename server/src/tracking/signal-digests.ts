import { sql } from "drizzle-orm";

import type { ReminderId } from "@impaye/shared/ids";
import type { Fact } from "@impaye/shared/timeline/event";
import { signalOf } from "@impaye/shared/timeline/signals-in";
import { addToDigest, type SignalDigest } from "@impaye/shared/tracking/digest";

import type { Db } from "../deps.ts";

interface MessageDigest {
  reminderId: ReminderId;
  digest: SignalDigest;
}

type DatedFact = Fact & { at: number };

/** Which reminders these facts are fetches or visits of. */
export const remindersWithSignals = (facts: readonly DatedFact[]): ReminderId[] => [
  ...new Set(facts.flatMap((fact) => signalOf(fact)?.reminderId ?? [])),
];

/** The digests that change when these events are written, as they are afterwards. */
export const addSignals = (
  digests: readonly MessageDigest[],
  added: readonly DatedFact[],
): MessageDigest[] => {
  const known = new Map(digests.map(({ reminderId, digest }) => [reminderId, digest]));
  const found = Map.groupBy(
    added.flatMap((fact) => signalOf(fact) ?? []),
    ({ reminderId }) => reminderId,
  );
  return [...found].map(([reminderId, theirs]) => {
    const signals = theirs.map(({ signal }) => signal);
    return { reminderId, digest: addToDigest(known.get(reminderId) ?? [], signals) };
  });
};

/** The statements, for a batch, that keep digests: of reminders that are the account's. */
export const writeDigests = (db: Db, accountId: string, digests: readonly MessageDigest[]) =>
  digests.length === 0
    ? []
    : [
        db.run(sql`
          INSERT INTO signal_digests (account_id, reminder_id, digest)
          SELECT reminders.account_id, reminders.id, value ->> 'digest'
          FROM json_each(${JSON.stringify(digests)})
          CROSS JOIN reminders ON reminders.id = value ->> 'reminderId'
          WHERE reminders.account_id = ${accountId}
          ON CONFLICT (reminder_id) DO UPDATE SET digest = excluded.digest`),
      ];
