import type { Deps } from "./deps.ts";
import { forgetAttempts } from "./middleware/rate-limit.ts";
import { eraseExpired } from "./retention/erase-expired.ts";
import { type Fetch, refreshNetworks } from "./tracking/refresh-networks.ts";

type ScheduledDeps = Deps & { fetch: Fetch };

/** What every runtime does from time to time, on a timer or by a cron. */
const jobs: Record<string, (deps: ScheduledDeps) => Promise<unknown>> = {
  "erasing what was kept long enough": eraseExpired,
  "forgetting who asked how often": forgetAttempts,
  "refreshing the network lists": refreshNetworks,
};

/** Does each job; one that fails is logged, and keeps no other from being done. */
export const runScheduled = async (deps: ScheduledDeps): Promise<void> => {
  for (const [where, work] of Object.entries(jobs)) {
    try {
      await work(deps);
    } catch (error) {
      deps.logError(error, { where });
    }
  }
};
