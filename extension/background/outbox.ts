import type { CaseId, ReminderId } from "@impaye/shared/ids";
import type { Sent } from "@impaye/shared/schema/reminder";

import type { Outcome } from "../backend.ts";
import type { Alarms } from "./alarms.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { mayPass } from "./problems.ts";
import { storedList, type Stored } from "./stored.ts";

/** Something that left, as long as the server does not know. */
export type Waiting<Item> = Item & {
  attempts: number;
  /** Not before this epoch millisecond. */
  nextAt: number;
  /** Whether the last attempt found no server at all. */
  offline: boolean;
};

/** A reminder that left. */
export interface LeftReminder {
  reminderId: ReminderId;
  /** Null when the reminder was written by another browser of the same account. */
  caseId: CaseId | null;
  /** Whose it is: it waits while somebody else is signed in. */
  account: string;
  sent: Sent;
}

export interface OutboxDeps<Item extends { account: string }> {
  items: Stored<Waiting<Item>[]>;
  /** By which the same thing is known again. */
  idOf(item: Item): string;
  alarms: Alarms;
  alarm: string;
  now(): number;
  /** Null when nobody is signed in. */
  account(): Promise<string | null>;
  post(item: Item): Promise<Outcome<unknown>>;
  delivered(item: Item): Promise<void>;
  /** The server will never take it; `message` is its sentence. */
  refused(item: Item, message: string): Promise<void>;
}

/** The outbox keeps at most so many; the newest are kept. */
export const outboxLimit = 500;

const firstDelayMs = 30_000;
const longestDelayMs = 3_600_000;

const delayAfter = (attempts: number): number =>
  Math.min(firstDelayMs * 2 ** (attempts - 1), longestDelayMs);

/**
 * Keeps what left until the server has it: through being offline, restarts, server errors and
 * somebody else signing in. The server ignores what it already knows, so that an answer lost on the
 * way does no harm.
 */
export const createOutbox = <Item extends { account: string }>(deps: OutboxDeps<Item>) => {
  const list = storedList(deps.items);
  const inTurn = oneAtATime();

  const isSame = (one: Item, other: Item): boolean => deps.idOf(one) === deps.idOf(other);

  const forget = (done: Item) =>
    list.change((items) => items.filter((item) => !isSame(item, done)));

  const postpone = (late: Item, offline: boolean) =>
    list.change((items) =>
      items.map((item) => {
        if (!isSame(item, late)) return item;
        const attempts = item.attempts + 1;
        return { ...item, attempts, offline, nextAt: deps.now() + delayAfter(attempts) };
      }),
    );

  /** Whether to go on with the next item. */
  const deliver = async (item: Item): Promise<boolean> => {
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
    if (times.length === 0) await deps.alarms.clear(deps.alarm);
    else await deps.alarms.ringAt(deps.alarm, Math.max(Math.min(...times), deps.now() + 1_000));
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
    /** The same thing is kept once, as first reported. Resolves when it would survive a crash. */
    keep: async (item: Item): Promise<void> => {
      await list.change((items) =>
        items.some((known) => isSame(known, item))
          ? items
          : [...items, { ...item, attempts: 0, nextAt: deps.now(), offline: false }].slice(
              -outboxLimit,
            ),
      );
    },
  };
};

export type Outbox<Item extends { account: string }> = ReturnType<typeof createOutbox<Item>>;
