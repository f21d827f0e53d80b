import type { Context } from "hono";

import type { Deps } from "../deps.ts";
import { addressKey } from "./address-key.ts";
import { limitRate } from "./rate-limit.ts";

interface AddressLimit {
  what: string;
  /** In a minute. Must leave room for a proxy that carries many people. */
  max: number;
  /** Requests whose address nobody knows: counted all together, or not at all. */
  unknown: "together" | "uncounted";
}

/** Counts one request of the client's address for `what`, and throws `rate_limited` beyond `max`. */
export const limitAddress = async (
  deps: Deps,
  c: Context,
  { what, max, unknown }: AddressLimit,
): Promise<void> => {
  const key = await addressKey(deps, c);
  if (key === null && unknown === "uncounted") return;
  await limitRate(deps, `${what} ${key ?? "unknown"}`, max);
};
