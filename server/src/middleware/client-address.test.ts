import { Hono } from "hono";
import { expect, test } from "vitest";

import type { Config, trustedProxies } from "../config.ts";
import { clientAddress } from "./client-address.ts";

const seen = async (
  TRUSTED_PROXY: (typeof trustedProxies)[number],
  headers: Record<string, string>,
) => {
  const deps = { config: { TRUSTED_PROXY } as Config, socketAddress: () => "198.51.100.1" };
  const app = new Hono().get("/", (c) => c.json(clientAddress(deps, c)));
  return (await app.request("/", { headers })).json();
};

const forged = { "x-forwarded-for": "203.0.113.9", "cf-connecting-ip": "203.0.113.9" };

test.each([
  ["without a proxy no header counts", "none", forged, "198.51.100.1"],
  [
    "the vouched header counts",
    "cf-connecting-ip",
    { "cf-connecting-ip": "2001:db8::7" },
    "2001:db8::7",
  ],
  [
    "only the vouched one",
    "cf-connecting-ip",
    { "x-forwarded-for": "203.0.113.9" },
    "198.51.100.1",
  ],
  [
    "the proxy's own entry counts",
    "x-forwarded-for",
    { "x-forwarded-for": "203.0.113.9, 192.0.2.4" },
    "192.0.2.4",
  ],
  [
    "what is no address does not",
    "x-forwarded-for",
    { "x-forwarded-for": "<script>" },
    "198.51.100.1",
  ],
] as const)("%s", async (_, proxy, headers, address) => {
  expect(await seen(proxy, headers)).toBe(address);
});
