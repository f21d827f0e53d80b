import { Hono } from "hono";
import { expect, test } from "vitest";

import type { Config } from "../config.ts";
import { clientAsn } from "./client-asn.ts";

const seen = async (config: Partial<Config>, header: string) => {
  const deps = {
    config: { TRUSTED_PROXY: "none", ...config } as Config,
    connectionAsn: () => 64_500,
  };
  const app = new Hono().get("/", (c) => c.json(clientAsn(deps, c)));
  return (await app.request("/", { headers: { "x-asn": header } })).json();
};

test.each([
  ["a forged header counts for nothing", { ASN_HEADER: "x-asn" }, "8075", 64_500],
  ["nor one that nobody named", { TRUSTED_PROXY: "x-forwarded-for" }, "8075", 64_500],
  [
    "the trusted proxy’s counts",
    { TRUSTED_PROXY: "x-forwarded-for", ASN_HEADER: "X-ASN" },
    "8075",
    8_075,
  ],
  ["in either form", { TRUSTED_PROXY: "cf-connecting-ip", ASN_HEADER: "x-asn" }, "AS3215", 3_215],
  [
    "what is no number does not",
    { TRUSTED_PROXY: "x-forwarded-for", ASN_HEADER: "x-asn" },
    "AS<1>",
    64_500,
  ],
] as const)("%s", async (_, config, header, asn) => {
  expect(await seen(config, header)).toBe(asn);
});
