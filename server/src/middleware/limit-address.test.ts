import type { Context } from "hono";
import { expect, test } from "vitest";

import { testApp } from "../test/test-app.ts";
import { limitAddress } from "./limit-address.ts";

const t = await testApp();
const limit = (address: string | null) => {
  t.socket.address = address;
  // Without a trusted proxy nothing of the request is looked at.
  return limitAddress(t.deps, {} as Context, { what: "page", max: 3 });
};

test("each address has its own count, and nobody's when it is not known", async () => {
  for (let i = 0; i < 3; i += 1) await limit("203.0.113.77");
  await expect(limit("203.0.113.77")).rejects.toMatchObject({ code: "rate_limited" });
  await limit("203.0.113.78");
  for (let i = 0; i < 5; i += 1) await limit(null);
});

test("keeps no address", async () => {
  await limit("203.0.113.79");
  const { rows } = await t.deps.db.run("select key from rate_limit");
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain("203.0.113");
});
