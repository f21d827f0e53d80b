import type { Context } from "hono";

import type { Deps } from "../deps.ts";
import { clientAddress } from "./client-address.ts";
import { limitRate } from "./rate-limit.ts";

/**
 * An address as a key that names nobody: keyed with the server's secret, so that the few billions of
 * addresses cannot simply be tried. Addresses themselves are never stored.
 */
const nameless = async (secret: string, address: string): Promise<string> => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes(secret), algorithm, false, ["sign"]);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, bytes(`address ${address}`)));
  return btoa(String.fromCharCode(...mac.subarray(0, 12)));
};

/**
 * Counts one request of the client's address for `what`, and throws `rate_limited` beyond `max` in a
 * minute. `max` must leave room for a proxy that carries many readers.
 */
export const limitAddress = async (
  deps: Deps,
  c: Context,
  { what, max }: { what: string; max: number },
): Promise<void> => {
  const address = clientAddress(deps, c);
  if (address === null) return;
  await limitRate(deps, `${what} ${await nameless(deps.config.AUTH_SECRET, address)}`, max);
};
