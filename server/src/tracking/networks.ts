import type { Network } from "@impaye/shared/tracking/agent";

import type { Deps } from "../deps.ts";
import { type ListName, listNames } from "./network-lists.ts";
import { networkOf, type NetworkLists, type Origin } from "./network-of.ts";
import { loadLists } from "./network-store.ts";

export interface Networks {
  /** Lists that need not be fetched: they were given as files. */
  given: ReadonlySet<ListName>;
  /** Whose network a request came from. Never rejects: what cannot be looked up is `unknown`. */
  of(origin: Origin): Promise<Network>;
}

const hour = 3_600_000;
const minute = 60_000;

/**
 * Looks networks up in the database's copies of the publishers' lists, which are read at the first
 * request and again every hour, beside the requests; `given` ones stand before them.
 */
export const createNetworks = (
  deps: Pick<Deps, "db" | "now" | "logError">,
  given: NetworkLists = {},
): Networks => {
  let lists: NetworkLists = given;
  let loading: Promise<void> | null = null;
  let isLoaded = false;
  let loadAt = Number.NEGATIVE_INFINITY;

  const load = async (): Promise<void> => {
    try {
      lists = { ...(await loadLists(deps)), ...given };
      isLoaded = true;
      loadAt = deps.now() + hour;
    } catch (error) {
      deps.logError(error, { where: "reading the network lists" });
      loadAt = deps.now() + minute;
    } finally {
      loading = null;
    }
  };

  return {
    given: new Set(listNames.filter((name) => given[name] !== undefined)),
    async of(origin) {
      if (deps.now() >= loadAt) loading ??= load();
      if (!isLoaded && loading !== null) await loading;
      return networkOf(lists, origin);
    },
  };
};
