import type { ReminderId } from "@impaye/shared/ids";

import type { Api } from "./api.ts";

const batchMs = 500;
const againMs = 10_000;
const limit = 100;
/** What is older is told as if it were a week old: the server takes no more. */
const oldestMs = 7 * 86_400_000;

/**
 * Tells the server which reminders the creditor's own screen shows, in batches, each reminder at
 * most once in ten seconds. A batch that finds no server, or nobody signed in, goes along with the
 * next one.
 */
export const createSelfViews = ({ api, now }: { api: Api; now: () => number }) => {
  const lastSeen = new Map<ReminderId, number>();
  let waiting = new Map<ReminderId, number>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const report = (reminderIds: ReminderId[], at: number) => {
    const age = Math.min(Math.max(0, now() - at), oldestMs);
    return api.json((client) => client.api["self-views"].$post({ json: { reminderIds, at, age } }));
  };

  const send = async (): Promise<void> => {
    timer = null;
    const batches = Map.groupBy(waiting, ([, at]) => at);
    waiting = new Map();
    for (const [at, views] of batches) {
      const reminderIds = views.map(([reminderId]) => reminderId);
      const outcome = await report(reminderIds, at);
      if (outcome.ok) continue;
      if (outcome.problem.kind !== "refused") {
        for (const id of reminderIds) waiting.set(id, waiting.get(id) ?? at);
      } else if (reminderIds.length > 1) {
        // One that the server does not know must not take the others along.
        for (const id of reminderIds) await report([id], at);
      }
    }
  };

  return {
    add({ reminderIds, at }: { reminderIds: ReminderId[]; at: number }): void {
      for (const reminderId of reminderIds) {
        const seen = lastSeen.get(reminderId);
        if (seen !== undefined && at - seen < againMs) continue;
        if (waiting.size >= limit) break;
        lastSeen.set(reminderId, at);
        waiting.set(reminderId, at);
      }
      if (lastSeen.size > 10 * limit) lastSeen.clear();
      if (waiting.size > 0) timer ??= setTimeout(() => void send(), batchMs);
    },
  };
};
