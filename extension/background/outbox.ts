import type { CaseId, ReminderId } from "@impaye/shared/ids";
import type { Sent } from "@impaye/shared/schema/reminder";

import type { Outcome } from "../backend.ts";
import type { Alarms } from "./alarms.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { mayPass } from "./problems.ts";
import { storedList, type Stored } from "./stored.ts";

/** A reminder that left, as long as the server does not know. */
export interface WaitingSent {
  reminderId: ReminderId;
  /** Null when the reminder was written by another browser of the same account. */
  caseId: CaseId | null;
  /** Whose reminder it is: it waits while somebody else is signed in. */
  account: string;
  sent: Sent;
  attempts: number;
  /** Not before this epoch millisecond. */
  nextAt: number;
  /** Whether the last attempt found no server at all. */
  offline: boolean;
}

export interface OutboxDeps {
  items: Stored<WaitingSent[]>;
  alarms: Alarms;
  now(): number;
  /** Null when nobody is signed in. */
  account(): Promise<string | null>;
  post(item: WaitingSent): Promise<Outcome<unknown>>;
  delivered(item: WaitingSent): Promise<void>;
  /** The server will never take it; `message` is its sentence. */
  refused(item: WaitingSent, message: string): Promise<void>;
}

/** The outbox keeps at most so many; the newest are kept. */
export const outboxLimit = 500;
export const outboxAlarm = "outbox";

const firstDelayMs = 30_000;
const longestDelayMs = 3_600_000;

const delayAfter = (attempts: number): number =>
  Math.min(firstDelayMs * 2 ** (attempts - 1), longestDelayMs);

/**
 * Keeps every "sent" until the server has it: through being offline, restarts, server errors and
 * somebody else signing in. The server ignores what it already knows, so that an answer lost on the
 * way does no harm.
 */
export const createOutbox = (deps: OutboxDeps) => {
  const list = storedList(deps.items);
  const inTurn = oneAtATime();

  const forget = ({ reminderId }: WaitingSent) =>
    list.change((items) => items.filter((item) => item.reminderId !== reminderId));

  const postpone = (late: WaitingSent, offline: boolean) =>
    list.change((items) =>
      items.map((item) => {
        if (item.reminderId !== late.reminderId) return item;
        const attempts = item.attempts + 1;
        return { ...item, attempts, offline, nextAt: deps.now() + delayAfter(attempts) };
      }),
    );

  /** Whether to go on with the next item. */
  const deliver = async (item: WaitingSent): Promise<boolean> => {
    const outcome = await deps.post(item);
    if (outcome.ok) {
      await forget(item);
      await deps.delivered(item);
      return true;
    }
    const { problem } = outcome;
    if (problem.kind === "signed-out") return false;
    if (mayPass(problem)) {
      await postpone(item, problem.kind === "offline");
      return problem.kind !== "offline";
    }
    // Told before forgotten: what stops in between is told twice rather than lost.
    if (problem.kind === "refused") await deps.refused(item, problem.message);
    await forget(item);
    return true;
  };

  const ringForNext = async (): Promise<void> => {
    const account = await deps.account();
    const times = (await list.all())
      .filter((item) => item.account === account)
      .map((item) => item.nextAt);
    if (times.length === 0) await deps.alarms.clear(outboxAlarm);
    else await deps.alarms.ringAt(outboxAlarm, Math.max(Math.min(...times), deps.now() + 1_000));
  };

  /** Tries what is due; with `serverIsBack` also what only failed for want of a server. */
  const flush = ({ serverIsBack = false } = {}): Promise<void> =>
    inTurn(async () => {
      const account = await deps.account();
      const due = (await list.all()).filter(
        (item) =>
          item.account === account && (item.nextAt <= deps.now() || (serverIsBack && item.offline)),
      );
      for (const item of due) {
        if (!(await deliver(item))) break;
      }
      await ringForNext();
    });

  return {
    flush,
    waiting: list.all,
    /** The same reminder is kept once, as first reported. Resolves when it would survive a crash. */
    keep: async (
      item: Pick<WaitingSent, "reminderId" | "caseId" | "account" | "sent">,
    ): Promise<void> => {
      await list.change((items) =>
        items.some(({ reminderId }) => reminderId === item.reminderId)
          ? items
          : [...items, { ...item, attempts: 0, nextAt: deps.now(), offline: false }].slice(
              -outboxLimit,
            ),
      );
    },
  };
};

export type Outbox = ReturnType<typeof createOutbox>;
