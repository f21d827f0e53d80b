import { expect, test } from "vitest";

import { rateLimit } from "./db/auth-schema.ts";
import { describeError } from "./log-error.ts";
import { limitRate } from "./middleware/rate-limit.ts";
import { runScheduled } from "./scheduled.ts";
import { testApp } from "./test/test-app.ts";
import { listNames, sources } from "./tracking/network-lists.ts";

/** The publishers, who answer nothing of use, and whom they were asked by. */
const publishers = () => {
  const asked: string[] = [];
  const fetch = (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response("closed", { status: 503 }));
  };
  return { asked, fetch };
};
const urls = listNames.map((name) => sources[name].url);

test("every job is done, with the surroundings that were given", async () => {
  const t = await testApp();
  const { asked, fetch } = publishers();
  await runScheduled({ ...t.deps, fetch });
  expect(asked).toEqual(urls);
  expect(t.logged).toHaveLength(urls.length);
});

test("counts of requests that are over are removed, and only these", async () => {
  const t = await testApp();
  const keys = async () =>
    (await t.deps.db.select({ key: rateLimit.key }).from(rateLimit)).map(({ key }) => key);
  await limitRate(t.deps, "old", 3);
  t.clock.now += 60_000;
  await limitRate(t.deps, "new", 3);
  await runScheduled({ ...t.deps, fetch: publishers().fetch });
  expect(await keys()).toEqual(["new"]);
});

test("a job that fails is logged by its name, and keeps no other from being done", async () => {
  const about: Record<string, string>[] = [];
  const errors: string[] = [];
  const t = await testApp({
    logError: (error, where) => {
      errors.push(describeError(error));
      about.push(where);
    },
  });
  const { asked, fetch } = publishers();
  await t.deps.db.run("ALTER TABLE events RENAME TO elsewhere");
  await runScheduled({ ...t.deps, fetch });
  expect(errors[0]).toContain("no such table: events");
  expect(about[0]).toEqual({ where: "erasing what was kept long enough" });
  expect(asked).toEqual(urls);

  await t.deps.db.run("DROP TABLE network_lists");
  await expect(runScheduled({ ...t.deps, fetch })).resolves.toBeUndefined();
  expect(about.at(-1)).toEqual({ where: "refreshing the network lists" });
});
