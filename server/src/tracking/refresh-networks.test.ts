import { describe, expect, test, vi } from "vitest";

import type { Network } from "@impaye/shared/tracking/agent";

import { networkLists } from "../db/schema.ts";
import { openTestDb } from "../test/open-test-db.ts";
import type { ListName } from "./network-lists.ts";
import { loadLists } from "./network-store.ts";
import { createNetworks } from "./networks.ts";
import { refreshNetworks } from "./refresh-networks.ts";

const day = 86_400_000;
const range = <Item>(count: number, line: (n: number) => Item) =>
  Array.from({ length: count }, (_, n) => line(n));
const apple = (count: number) =>
  range(count, (n) => `17.${n >> 8}.${n & 255}.0/31,FR,FR-IDF,Paris,`).join("\n");
const google = (count: number) =>
  JSON.stringify({
    creationTime: "2026-08-21T14:46:19.000000",
    prefixes: range(count, (n) => ({ ipv4Prefix: `66.249.${n}.0/27` })),
  });
const microsoft = JSON.stringify([
  { id: 1, ips: range(40, (n) => `52.${n}.0.0/16`) },
  { id: 2, urls: ["*.example.com"] },
]);

const setUp = async () => {
  const { db } = await openTestDb();
  const clock = { now: 1_800_000_000_000 };
  const logged: string[] = [];
  const answers: Record<"mask-api" | "crawlers" | "endpoints", () => Response | Promise<Response>> =
    {
      "mask-api": () => new Response(apple(2_000)),
      crawlers: () => new Response(google(200)),
      endpoints: () => new Response(microsoft),
    };
  const deps = {
    db,
    now: () => clock.now,
    logError: (error: unknown) => {
      logged.push(String(error));
    },
  };
  const fetch = async (url: string) => {
    for (const [part, answer] of Object.entries(answers)) if (url.includes(part)) return answer();
    throw new Error(`nobody publishes ${url}`);
  };
  const networks = createNetworks(deps);
  const refresh = (given: Iterable<ListName> = []) =>
    refreshNetworks({ ...deps, fetch, networks: { ...networks, given: new Set(given) } });
  /** Lists are read anew beside the request: the next one to ask gets them. */
  const expectNetwork = async (address: string, network: Network) => {
    clock.now += 3_600_001;
    await vi.waitFor(async () => {
      expect(await networks.of({ address, asn: null })).toBe(network);
    });
  };
  return { db, clock, logged, answers, refresh, expectNetwork };
};

const endless = () => {
  let sent = 0;
  const state = { cancelled: false, sent: () => sent };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_000_000;
      if (sent > 100_000_000) controller.close();
      else controller.enqueue(new Uint8Array(1_000_000).fill(49));
    },
    cancel() {
      state.cancelled = true;
    },
  });
  return { response: new Response(body), state };
};

/** How often others had their turn meanwhile. */
const turnsWhile = async (work: Promise<unknown>): Promise<number> => {
  let [turns, isOver] = [0, false];
  const take = () => {
    turns += 1;
    if (!isOver) setImmediate(take);
  };
  setImmediate(take);
  await work;
  isOver = true;
  return turns;
};

describe("refreshing the lists", () => {
  test("fetches all, keeps a copy of each, and asks again after a day", async () => {
    const { clock, logged, refresh, expectNetwork } = await setUp();
    await expectNetwork("17.0.9.1", "unknown");
    expect(await refresh()).toEqual(["apple-relay", "google-special-crawler", "microsoft"]);
    expect(await refresh()).toEqual([]);
    await expectNetwork("17.0.9.1", "apple-relay");
    await expectNetwork("66.249.3.1", "google-special-crawler");
    await expectNetwork("52.7.1.1", "microsoft");
    await expectNetwork("90.1.2.3", "other");
    clock.now += day;
    expect(await refresh(["microsoft"])).toEqual(["apple-relay", "google-special-crawler"]);
    expect(logged).toEqual([]);
  });

  test.each<[string, () => Response | Promise<Response>, RegExp]>([
    ["HTML", () => new Response("<!doctype html><title>Sign in</title>"), /not a list of public/],
    ["empty", () => new Response(""), /is empty/],
    ["no answer", () => Promise.reject(new Error("ENOTFOUND")), /ENOTFOUND/],
    ["an error page", () => new Response("oops", { status: 503 }), /answered 503/],
    ["cut short", () => new Response(google(200).slice(0, -9)), /not a list of public/],
    [
      "another shape",
      () => new Response(`{"prefixes":[{"ipv4Prefix":7}]}`),
      /not a list of public/,
    ],
    ["the whole internet", () => new Response(`${apple(2_000)}\n0.0.0.0/0,,,,`), /not a list/],
    [
      "most of it",
      () => new Response(range(1_200, (n) => `${1 + (n % 99)}.0.0.0/8`).join("\n")),
      /./,
    ],
    ["private networks", () => new Response(`${apple(2_000)}\n10.0.0.0/8,,,,`), /not a list/],
    ["too few", () => new Response(apple(12)), /12 networks/],
    [
      "half of it gone",
      () => new Response(apple(1_001).replaceAll("/31", "/32")),
      /less than half/,
    ],
    [
      "100 MB announced",
      () => new Response("1", { headers: { "content-length": "100000000" } }),
      /100000000 bytes/,
    ],
  ])("a download that is %s is refused, and the last good copy stays", async (_, bad, reason) => {
    const { db, clock, logged, answers, refresh, expectNetwork } = await setUp();
    await refresh();
    const before = await db.select().from(networkLists);
    clock.now += day;
    answers["mask-api"] = bad;
    answers.crawlers = bad;
    answers.endpoints = bad;
    expect(await refresh()).toEqual([]);
    expect(logged).toHaveLength(3);
    expect(logged.some((line) => reason.test(line))).toBe(true);
    expect(await db.select().from(networkLists)).toEqual(before);
    await expectNetwork("17.0.9.1", "apple-relay");
  });

  test("100 MB that nobody announced are broken off on the way", async () => {
    const { answers, logged, refresh } = await setUp();
    const { response, state } = endless();
    answers["mask-api"] = () => response;
    expect(await refresh()).toEqual(["google-special-crawler", "microsoft"]);
    expect(logged).toEqual(["Error: more than 64000000 bytes"]);
    expect(state.cancelled).toBe(true);
    expect(state.sent()).toBeLessThan(70_000_000);
  });

  test("requests are answered while a long list is read, and while its copy is", async () => {
    const { db, answers, refresh } = await setUp();
    answers["mask-api"] = () =>
      new Response(range(12_000, (n) => `17.${n >> 8}.${n & 255}.${n & 254}/32,FR,,,`).join("\n"));
    expect(await turnsWhile(refresh(["google-special-crawler", "microsoft"]))).toBeGreaterThan(20);
    expect(await turnsWhile(loadLists({ db }))).toBeGreaterThan(2);
  });

  test("one that fails does not keep the others from being renewed", async () => {
    const { answers, refresh, expectNetwork } = await setUp();
    answers.crawlers = () => new Response("<html>");
    expect(await refresh()).toEqual(["apple-relay", "microsoft"]);
    await expectNetwork("17.0.9.1", "apple-relay");
  });
});
