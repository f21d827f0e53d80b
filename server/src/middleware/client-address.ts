import type { Context } from "hono";

import type { Deps } from "../deps.ts";

const addressPattern = /^[0-9a-f.:]{2,45}$/i;

/**
 * The client's address, through the one header that the operator vouches for, and failing that
 * from the connection itself. Of `x-forwarded-for` only the last entry counts: the proxy wrote it,
 * the others may be forged. Null when nobody knows.
 */
export const clientAddress = (
  deps: Pick<Deps, "config" | "socketAddress">,
  c: Context,
): string | null => {
  const { TRUSTED_PROXY } = deps.config;
  if (TRUSTED_PROXY === "none") return deps.socketAddress(c);
  const address = c.req.header(TRUSTED_PROXY)?.split(",").at(-1)?.trim();
  return address !== undefined && addressPattern.test(address) ? address : deps.socketAddress(c);
};
