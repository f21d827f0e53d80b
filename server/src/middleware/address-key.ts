import type { Context } from "hono";
import ipaddr from "ipaddr.js";

import type { Deps } from "../deps.ts";
import { clientAddress } from "./client-address.ts";

/**
 * Whose address it is: IPv4 as it is, IPv6 by its first 64 bits, for that is what one line gets, and
 * within them everybody takes as many as they like.
 */
export const networkOfAddress = (text: string): string => {
  if (!ipaddr.isValid(text)) return text;
  const address = ipaddr.process(text);
  if (address.kind() === "ipv4") return address.toString();
  return address
    .toByteArray()
    .slice(0, 8)
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
};

/**
 * The client's network as a key that names nobody: keyed with the server's secret, so that the few
 * billions of addresses cannot simply be tried. Addresses themselves are never stored. Null when
 * nobody knows the address.
 */
export const addressKey = async (
  deps: Pick<Deps, "config" | "socketAddress">,
  c: Context,
): Promise<string | null> => {
  const address = clientAddress(deps, c);
  if (address === null) return null;
  const bytes = (text: string) => new TextEncoder().encode(text);
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const secret = bytes(deps.config.AUTH_SECRET);
  const key = await crypto.subtle.importKey("raw", secret, algorithm, false, ["sign"]);
  const text = bytes(`address ${networkOfAddress(address)}`);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, text));
  return btoa(String.fromCharCode(...mac.subarray(0, 12)));
};
