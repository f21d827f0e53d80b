import { v7 } from "uuid";
import { describe, expect, test } from "vitest";

import { reminderIdSchema } from "@impaye/shared/ids";
import { createTokens } from "@impaye/shared/tracking/token";

import { readConfig } from "../config.ts";
import type { FetchMessage } from "../deps.ts";
import { pixelRoutes } from "./pixel.ts";

const config = readConfig({
  PUBLIC_URL: "https://impaye.example",
  AUTH_SECRET: "a secret of at least thirty-two characters",
  DATABASE_URL: "file:unused.db",
});
const tokens = createTokens(config.AUTH_SECRET);
const reminderId = reminderIdSchema.parse(v7());
const token = tokens.pixelToken("account-1", reminderId);
const eventId = v7();
const gmail =
  "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

const setUp = (put?: (message: FetchMessage) => Promise<void>) => {
  const queued: FetchMessage[] = [];
  const looked: (string | null)[] = [];
  const app = pixelRoutes({
    config,
    queue: {
      put:
        put ??
        (async (message) => {
          queued.push(message);
        }),
    },
    socketAddress: () => "198.51.100.1",
    connectionAsn: () => null,
    networks: {
      given: new Set(),
      of: ({ address }) => {
        looked.push(address);
        return Promise.resolve("apple-relay");
      },
    },
    now: () => 1_790_000_000_000,
    newId: () => eventId,
  });
  return { app, queued, looked };
};
const describeResponse = async (response: Response) => ({
  status: response.status,
  headers: Object.fromEntries(response.headers),
  body: Buffer.from(await response.arrayBuffer()).toString("hex"),
});

describe("the pixel", () => {
  test("a fetch under a token of ours is queued with what identifies the program, and no more", async () => {
    const { app, queued, looked } = setUp();
    const response = await app.request(`/${token}.gif`, {
      headers: { "user-agent": gmail, "x-forwarded-for": "192.0.2.1" },
    });
    expect(response.status).toBe(200);
    expect(queued).toStrictEqual([
      {
        id: eventId,
        type: "mail.fetched",
        reminderId,
        at: 1_790_000_000_000,
        agent: "gmail-proxy",
        network: "apple-relay",
      },
    ]);
    // No proxy is trusted: the header is forged.
    expect(looked).toEqual(["198.51.100.1"]);
  });

  test("it is one transparent GIF that nobody keeps, and sets no cookie", async () => {
    const { app } = setUp();
    const { headers, body } = await describeResponse(await app.request(`/${token}.gif`));
    // Byte for byte what nginx's empty_gif answers.
    expect(body).toBe(
      "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b",
    );
    expect(headers).toStrictEqual({
      "content-type": "image/gif",
      "content-length": "43",
      "cache-control": "no-store, max-age=0",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    });
  });

  test("whatever the token, the answer is the same and only ours is recorded", async () => {
    const { app, queued } = setUp();
    const expected = await describeResponse(await app.request(`/${token}.gif`));
    queued.length = 0;
    const foreign = createTokens("another secret of thirty-two characters");
    const paths = [
      `/${token.slice(1)}.gif`,
      `/${token.slice(0, -1)}.gif`,
      `/${token}A.gif`,
      `/${token}`,
      `/${token}.GIF`,
      `/${token}.gif.gif`,
      `/${token.toUpperCase()}.gif`,
      `/${foreign.pixelToken("account-1", reminderId)}.gif`,
      `/${tokens.pageToken(reminderId)}.gif`,
      "/.gif",
      "/",
      "/%00%ff%0a.gif",
      "/%E0%A4%A.gif",
      `/../${"a".repeat(10_000)}.gif`,
      `/${token}.gif/more`,
      "/<script>alert(1)</script>.gif",
    ];
    const answers = await Promise.all(
      paths.map(async (path) => describeResponse(await app.request(path))),
    );
    expect(answers).toStrictEqual(paths.map(() => expected));
    expect(queued).toEqual([]);
  });

  test("a HEAD gets the same headers and is recorded as a probe", async () => {
    const { app, queued } = setUp();
    const { headers } = await describeResponse(await app.request(`/${token}.gif`));
    const head = await describeResponse(await app.request(`/${token}.gif`, { method: "HEAD" }));
    expect(head).toStrictEqual({ status: 200, headers, body: "" });
    expect(queued.map((message) => message.agent)).toEqual(["unknown", "probe"]);
  });

  test("nothing is answered before the queue has it", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const { app } = setUp(() => promise);
    let answered = false;
    const request = Promise.resolve(app.request(`/${token}.gif`)).then((response) => {
      answered = true;
      return response.status;
    });
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(answered).toBe(false);
    resolve();
    expect(await request).toBe(200);
  });

  test("a fetch that could not be queued is asked for again, with the image all the same", async () => {
    const { app } = setUp(() => Promise.reject(new Error("disk full")));
    const answer = await describeResponse(await app.request(`/${token}.gif`));
    expect(answer).toMatchObject({ status: 503, headers: { "retry-after": "30" } });
    expect(answer.body).toMatch(/^474946383961/);
    expect((await app.request("/unknown.gif")).status).toBe(200);
  });
});
