import type { Context } from "hono";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { networkOfAddress } from "./address-key.ts";
import { clientAddress } from "./client-address.ts";

const windowMs = 60_000;
/** Some 100 bytes each; beyond them a newcomer is not counted before the next minute. */
const mostAddresses = 10_000;

/**
 * Counts requests of an address that cost less than to count them in the database: by this process
 * (on Workers, this isolate) and at most for a minute. What it returns throws `rate_limited` beyond
 * `max` in a minute; who has no known address is not counted.
 */
export const createMemoryLimit = (
  deps: Pick<Deps, "config" | "socketAddress" | "now">,
  max: number,
): ((c: Context) => void) => {
  let endsAt = Number.NEGATIVE_INFINITY;
  const counts = new Map<string, number>();
  return (c) => {
    const now = deps.now();
    if (now >= endsAt) {
      counts.clear();
      endsAt = now + windowMs;
    }
    const address = clientAddress(deps, c);
    if (address === null) return;
    const key = networkOfAddress(address);
    const count = (counts.get(key) ?? 0) + 1;
    if (count === 1 && counts.size >= mostAddresses) return;
    counts.set(key, count);
    if (count > max) throw new AppError("rate_limited");
  };
};
