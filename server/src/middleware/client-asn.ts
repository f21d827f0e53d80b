import type { Context } from "hono";

import type { Deps } from "../deps.ts";

/**
 * The number of the autonomous system that the client is in: through the header that the operator's
 * trusted proxy writes it in, and failing that from the runtime. Without a trusted proxy no header
 * counts. Null when nobody knows.
 */
export const clientAsn = (
  deps: Pick<Deps, "config" | "connectionAsn">,
  c: Context,
): number | null => {
  const { TRUSTED_PROXY, ASN_HEADER } = deps.config;
  if (TRUSTED_PROXY === "none" || ASN_HEADER === undefined) return deps.connectionAsn(c);
  const number = /^(?:AS)?(\d{1,10})$/i.exec(c.req.header(ASN_HEADER)?.trim() ?? "")?.[1];
  return number === undefined ? deps.connectionAsn(c) : Number(number);
};
