import { beforeEach, describe, expect, it, vi } from "vitest";
import { browser } from "wxt/browser";

import type { SendConfirmation, SentRequest } from "../hosts/send-confirmation.ts";
import { watchSends } from "./watch-sends.ts";

type Listener = (details: Record<string, unknown>) => unknown;
const events = [
  "onBeforeRequest",
  "onBeforeSendHeaders",
  "onCompleted",
  "onErrorOccurred",
] as const;

const url = "https://mail.google.com/sync/u/0/i/s";
const bytes = (text: string) => new TextEncoder().encode(text).buffer;

describe("what the mail pages post", () => {
  let tell: Record<(typeof events)[number], Listener>;
  let read: SentRequest[];
  let confirmed: SendConfirmation[];
  let expecting: boolean;

  beforeEach(() => {
    read = [];
    confirmed = [];
    expecting = true;
    const listeners: Partial<typeof tell> = {};
    for (const event of events) {
      // The fake browser has no webRequest of its own.
      vi.spyOn(browser.webRequest[event], "addListener").mockImplementation(((run: Listener) => {
        listeners[event] = run;
      }) as never);
    }
    watchSends({
      readers: [
        () => null,
        (request) => {
          read.push(request);
          return {
            verdict: "sent",
            messageId: "m",
            subject: null,
            to: [],
            html: request.body ?? "",
          };
        },
      ],
      expectsConfirmation: async () => expecting,
      confirm: async (confirmation) => void confirmed.push(confirmation),
    });
    tell = listeners as typeof tell;
  });

  const post = (requestId: string, raw: { bytes?: ArrayBuffer }[], statusCode = 200): void => {
    tell.onBeforeRequest({ requestId, timeStamp: 5, method: "POST", url, requestBody: { raw } });
    tell.onBeforeSendHeaders({
      requestId,
      requestHeaders: [{ name: "X-OWA-UrlPostData", value: "%7B%7D" }],
    });
    tell.onCompleted({ requestId, statusCode });
  };
  const isConfirmed = (html: string) =>
    vi.waitFor(() => expect(confirmed.map((sent) => sent.html)).toContain(html));

  it("is read whole, with its headers, once the host took it", async () => {
    const text = bytes("Relancé");
    post("1", [{ bytes: text.slice(0, 7) }, {}, { bytes: text.slice(7) }]);
    await isConfirmed("Relancé");
    expect(read).toEqual([
      { method: "POST", url, body: "Relancé", headers: { "x-owa-urlpostdata": "%7B%7D" } },
    ]);
  });

  it("confirms nothing when the host refused it or it never arrived", async () => {
    post("1", [{ bytes: bytes("refused") }], 500);
    tell.onBeforeRequest({ requestId: "2", method: "POST", url, requestBody: null });
    tell.onErrorOccurred({ requestId: "2" });
    tell.onCompleted({ requestId: "2", statusCode: 200 });
    post("3", [{ bytes: bytes("taken") }]);
    await isConfirmed("taken");
    expect(read.map(({ body }) => body)).toEqual(["taken"]);
  });

  it("is not read while no reminder is on its way", async () => {
    expecting = false;
    post("1", [{ bytes: bytes("a newsletter") }]);
    await Promise.resolve();
    expecting = true;
    post("2", [{ bytes: bytes("a reminder") }]);
    await isConfirmed("a reminder");
    expect(read.map(({ body }) => body)).toEqual(["a reminder"]);
  });

  it("is passed over when it is larger than a mail, or no post", async () => {
    post("1", [{ bytes: new ArrayBuffer(9_000_000) }]);
    await isConfirmed("");
    tell.onBeforeRequest({ requestId: "2", method: "GET", url });
    tell.onCompleted({ requestId: "2", statusCode: 200 });
    post("3", [{ bytes: bytes("a mail") }]);
    await isConfirmed("a mail");
    expect(read.map(({ body }) => body)).toEqual([null, "a mail"]);
  });
});
