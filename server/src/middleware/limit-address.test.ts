import type { Context } from "hono";
import { expect, test } from "vitest";

import { rateLimit } from "../db/auth-schema.ts";
import { testApp } from "../test/test-app.ts";
import { limitAddress } from "./limit-address.ts";

const t = await testApp();
const limit = (
  address: string | null,
  what = "page",
  unknown: "together" | "uncounted" = "uncounted",
) => {
  t.socket.address = address;
  // Without a trusted proxy nothing of the request is looked at.
  return limitAddress(t.deps, {} as Context, { what, max: 3, unknown });
};
const refused = { code: "rate_limited" };

test("each address has its own count, and nobody's when it is not known", async () => {
  for (let i = 0; i < 3; i += 1) await limit("203.0.113.77");
  await expect(limit("203.0.113.77")).rejects.toMatchObject(refused);
  await expect(limit("::ffff:203.0.113.77")).rejects.toMatchObject(refused);
  await limit("203.0.113.78");
  for (let i = 0; i < 5; i += 1) await limit(null);
});

test("where it matters, those whose address is not known are counted together", async () => {
  for (let i = 0; i < 3; i += 1) await limit(null, "sign-in", "together");
  await expect(limit(null, "sign-in", "together")).rejects.toMatchObject(refused);
});

test("addresses of one IPv6 line have one count, and one row", async () => {
  const before = await t.deps.db.$count(rateLimit);
  const passed = await Promise.allSettled(
    Array.from({ length: 700 }, (_, i) =>
      limit(`2a01:cb00:7f3:9c00:${i.toString(16)}::1`, "tools"),
    ),
  );
  expect(passed.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await t.deps.db.$count(rateLimit)).toBe(before + 1);
  await limit("2a01:cb00:7f3:9c01::1", "tools");
});

test("keeps no address", async () => {
  await limit("203.0.113.79");
  const { rows } = await t.deps.db.run("select key from rate_limit");
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|2a01|cb00/);
});
