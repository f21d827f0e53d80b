import { expect, test } from "vitest";

import { testApp } from "../test/test-app.ts";
import { limitRate } from "./rate-limit.ts";

const t = await testApp();

test("so many a minute and no more, each key for itself", async () => {
  for (let i = 0; i < 3; i += 1) await limitRate(t.deps, "a", 3);
  await expect(limitRate(t.deps, "a", 3)).rejects.toMatchObject({ code: "rate_limited" });
  await limitRate(t.deps, "b", 3);
  t.clock.now += 60_000;
  await limitRate(t.deps, "a", 3);
});
