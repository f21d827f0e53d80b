import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { type Agent, agents, networks } from "./agent.ts";
import { judgeFetches, type Signal } from "./judge-fetch.ts";
import type { Verdict, VerdictReason } from "./verdict.ts";

const sentAt = Date.UTC(2026, 9, 1, 9);
const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

const signal = (change: Partial<Signal> = {}): Signal => ({
  kind: "image",
  at: sentAt + 3 * hour,
  agent: "browser",
  network: "other",
  count: 1,
  ...change,
});
const page = (change: Partial<Signal> = {}) => signal({ kind: "page", ...change });
const after = (ms: number, change: Partial<Signal> = {}) => signal({ at: sentAt + ms, ...change });

/** The judgement of the first of these. */
const judge = (signals: Signal[], selfViews: number[] = []) =>
  judgeFetches(signals, { sentAt, selfViews })[0];

const alone: [string, Signal, Verdict, VerdictReason[]][] = [
  [
    "Gmail’s proxy",
    signal({ agent: "gmail-proxy", network: "google" }),
    "human",
    ["mail-agent", "delay"],
  ],
  [
    "Gmail’s proxy, no list at hand",
    signal({ agent: "gmail-proxy", network: "unknown" }),
    "human",
    ["mail-agent", "delay"],
  ],
  ["Gmail’s proxy at 9 s", after(9_999, { agent: "gmail-proxy" }), "unclear", ["soon"]],
  [
    "Gmail’s proxy at 10 s",
    after(10_000, { agent: "gmail-proxy" }),
    "human",
    ["mail-agent", "delay"],
  ],
  [
    "Gmail’s proxy from a crawler’s address",
    signal({ agent: "gmail-proxy", network: "google-special-crawler" }),
    "unclear",
    ["crawler-network"],
  ],
  ["a page asked for by a mail proxy", page({ agent: "yahoo-proxy" }), "unclear", ["odd-agent"]],
  [
    "Gmail’s prefetch",
    signal({ agent: "gmail-prefetch", network: "google" }),
    "machine",
    ["prefetch-agent"],
  ],
  [
    "a browser from a crawler’s address",
    signal({ network: "google-special-crawler" }),
    "machine",
    ["crawler-network"],
  ],
  [
    "Apple’s privacy agent",
    signal({ agent: "apple-mail-privacy", network: "other" }),
    "unclear",
    ["apple-agent"],
  ],
  [
    "Apple’s relay",
    signal({ agent: "mobile-browser", network: "apple-relay" }),
    "unclear",
    ["apple-relay"],
  ],
  [
    "both, at once after sending",
    after(0, { agent: "apple-mail-privacy", network: "apple-relay" }),
    "unclear",
    ["apple-agent", "apple-relay", "soon"],
  ],
  [
    "Apple Mail, network known",
    signal({ agent: "apple-mail" }),
    "human",
    ["browser-agent", "delay"],
  ],
  [
    "Apple Mail, network unknown",
    signal({ agent: "apple-mail", network: "unknown" }),
    "unclear",
    ["unknown-network"],
  ],
  ["Yahoo", signal({ agent: "yahoo-proxy" }), "human", ["mail-agent", "delay"]],
  ["Outlook on Windows", signal({ agent: "outlook-desktop" }), "human", ["mail-agent", "delay"]],
  [
    "Outlook on Windows, on Microsoft’s network",
    signal({ agent: "outlook-desktop", network: "microsoft" }),
    "human",
    ["mail-agent", "delay"],
  ],
  ["Outlook.com, hours later", signal({ network: "microsoft" }), "unclear", ["microsoft-network"]],
  [
    "Defender",
    after(20 * second, { network: "microsoft" }),
    "machine",
    ["microsoft-network", "soon"],
  ],
  [
    "Defender on the page",
    after(20 * second, { kind: "page", network: "microsoft" }),
    "machine",
    ["microsoft-network", "soon"],
  ],
  [
    "Microsoft’s network at two minutes and a bit",
    after(2 * minute + 1, { network: "microsoft" }),
    "unclear",
    ["microsoft-network", "soon"],
  ],
  [
    "a telephone on Microsoft’s network",
    after(20 * second, { agent: "mobile-browser", network: "microsoft" }),
    "unclear",
    ["microsoft-network", "soon"],
  ],
  ["a browser in Google’s cloud", signal({ network: "google" }), "unclear", ["google-network"]],
  ["a browser just before five minutes", after(5 * minute - 1), "unclear", ["soon"]],
  ["a browser at five minutes", after(5 * minute), "unclear", ["alone"]],
  ["a browser just before two hours", after(2 * hour - 1), "unclear", ["alone"]],
  ["a browser at two hours", after(2 * hour), "human", ["browser-agent", "delay"]],
  [
    "a visit at a desk at sixteen minutes",
    after(16 * minute, { kind: "page" }),
    "unclear",
    ["alone"],
  ],
  [
    "a telephone at five minutes",
    after(5 * minute, { agent: "mobile-browser" }),
    "human",
    ["browser-agent", "delay"],
  ],
  ["a browser on a rented server", signal({ network: "hosting" }), "unclear", ["hosting-network"]],
  [
    "Outlook on a rented desktop",
    signal({ agent: "outlook-desktop", network: "hosting" }),
    "human",
    ["mail-agent", "delay"],
  ],
  ["the creditor’s own browser", page({ agent: "own-browser" }), "self", ["own-view"]],
  ["a browser, network unknown", signal({ network: "unknown" }), "unclear", ["unknown-network"]],
  [
    "a visit on a telephone",
    page({ agent: "mobile-browser" }),
    "human",
    ["browser-agent", "delay"],
  ],
  [
    "a visit in Outlook mobile at a minute",
    after(minute, { kind: "page", agent: "outlook-mobile" }),
    "unclear",
    ["soon"],
  ],
  [
    "nobody knows",
    signal({ agent: "unknown", network: "unknown" }),
    "unclear",
    ["unknown-agent", "unknown-network"],
  ],
  [
    "a class of a newer server",
    signal({ agent: "toString" as Agent }),
    "unclear",
    ["unknown-agent"],
  ],
  ["a named scanner", signal({ agent: "security-scanner" }), "machine", ["scanner-agent"]],
  ["a script", signal({ agent: "script" }), "machine", ["script-agent"]],
  ["a HEAD", signal({ agent: "probe" }), "machine", ["method"]],
  ["a millisecond before sending", after(-1), "self", ["before-sending"]],
  ["at the instant of sending", after(0), "unclear", ["soon"]],
];

describe("one signal alone", () => {
  test.each(alone)("%s", (_, given, verdict, reasons) => {
    expect(judge([given])).toEqual({ verdict, reasons });
  });
});

describe("the creditor’s own view", () => {
  const view = sentAt + 3 * hour;
  test.each<[string, Signal, Verdict]>([
    ["a proxy five seconds before", signal({ at: view - 5_000, agent: "gmail-proxy" }), "self"],
    ["a moment earlier", signal({ at: view - 5_001, agent: "gmail-proxy" }), "human"],
    ["a proxy fifteen seconds after", signal({ at: view + 15_000, agent: "yahoo-proxy" }), "self"],
    ["a moment later", signal({ at: view + 15_001, agent: "yahoo-proxy" }), "human"],
    ["a prefetch", signal({ agent: "gmail-prefetch" }), "self"],
    ["Outlook.com’s proxy", signal({ network: "microsoft" }), "self"],
    ["a browser: the creditor’s own images are blocked in his", signal(), "human"],
    ["a script", signal({ agent: "script" }), "machine"],
    ["the page: he may have followed his own link", page(), "unclear"],
  ])("%s", (_, given, verdict) => {
    expect(judge([given], [view, view - hour, view + hour])?.verdict).toBe(verdict);
  });
});

describe("a burst", () => {
  test.each<[string, Signal, Signal, Verdict]>([
    [
      "image and page by browsers three seconds apart",
      signal(),
      page({ at: sentAt + 3 * hour + 3_000 }),
      "machine",
    ],
    [
      "a moment further apart: somebody in a hurry, perhaps",
      signal(),
      page({ at: sentAt + 3 * hour + 3_001 }),
      "unclear",
    ],
    ["eleven seconds apart", signal(), page({ at: sentAt + 3 * hour + 11_000 }), "human"],
    [
      "the page by two kinds of browser at once",
      page(),
      page({ agent: "mobile-browser", at: sentAt + 3 * hour + 3_000 }),
      "unclear",
    ],
    ["the page by a person and a preview at once", page(), page({ agent: "script" }), "human"],
    ["the page twice by one", page(), page({ at: sentAt + 3 * hour + 2_000 }), "human"],
    ["with the creditor’s own visit", signal(), page({ agent: "own-browser" }), "human"],
    ["with a script on the page", signal(), page({ agent: "script" }), "machine"],
    ["with whom nobody knows on the page", signal(), page({ agent: "unknown" }), "machine"],
    ["two images", signal(), signal(), "human"],
    [
      "Gmail’s proxy, then a browser on the page: somebody quick",
      signal({ agent: "gmail-proxy" }),
      page(),
      "human",
    ],
    ["the page then", page(), signal({ agent: "gmail-proxy" }), "human"],
    [
      "Apple’s image, a browser on the page",
      signal({ agent: "apple-mail-privacy" }),
      page(),
      "unclear",
    ],
  ])("%s", (_, one, other, verdict) => {
    expect(judge([one, other])?.verdict).toBe(verdict);
  });

  test("many of one agent within seconds are no person’s, folded or not", () => {
    const each = (count: number, agent: Agent) =>
      Array.from({ length: count }, (_, n) => signal({ agent, at: sentAt + 3 * hour + n * 1_000 }));
    expect(judge(each(9, "browser"))?.verdict).toBe("human");
    expect(judge(each(10, "browser"))).toEqual({ verdict: "machine", reasons: ["burst"] });
    expect(judge([signal({ count: 10 })])).toEqual({ verdict: "machine", reasons: ["burst"] });
    expect(judge([signal({ count: 9 })])?.verdict).toBe("human");
    expect(judge([signal({ agent: "gmail-proxy", count: 500 })])).toEqual({
      verdict: "unclear",
      reasons: ["burst"],
    });
    const slow = Array.from({ length: 40 }, (_, n) =>
      signal({ at: sentAt + 3 * hour + n * 10_000 }),
    );
    expect(judge(slow)?.verdict).toBe("human");
  });
});

describe("a browser at a desk in the first hours", () => {
  const minutes = (n: number, change: Partial<Signal> = {}) => after(n * minute, change);
  test.each<[string, Signal[], VerdictReason[]]>([
    [
      "by itself again half an hour later",
      [minutes(90), minutes(60)],
      ["browser-agent", "repeated"],
    ],
    ["again a moment sooner", [after(90 * minute - 1), minutes(60)], ["alone"]],
    ["the first of two", [minutes(60), minutes(90)], ["alone"]],
    ["after another program", [minutes(90), minutes(30, { agent: "apple-mail" })], ["alone"]],
    ["after what was too soon", [minutes(90), minutes(3)], ["alone"]],
    ["after a rented server", [minutes(90), minutes(30, { network: "hosting" })], ["alone"]],
    [
      "on the page that Gmail’s reader had seen the link of",
      [minutes(20, { kind: "page" }), minutes(15, { agent: "gmail-proxy" })],
      ["browser-agent", "after-display"],
    ],
    [
      "on the page before anybody displayed the mail",
      [minutes(20, { kind: "page" }), minutes(25, { agent: "gmail-proxy" })],
      ["alone"],
    ],
    [
      "on the page long after the mail was displayed",
      [minutes(90, { kind: "page" }), minutes(29, { agent: "gmail-proxy" })],
      ["alone"],
    ],
    ["on the page after its image alone", [minutes(20, { kind: "page" }), minutes(15)], ["alone"]],
    [
      "on the page after Apple’s image",
      [minutes(20, { kind: "page" }), minutes(15, { agent: "apple-mail-privacy" })],
      ["alone"],
    ],
    ["of which only the number is known", [minutes(90, { isRest: true }), minutes(60)], ["alone"]],
    [
      "of which only the number is known, beside one that came again",
      [minutes(90, { isRest: true }), minutes(20), minutes(80)],
      ["browser-agent", "repeated"],
    ],
  ])("%s", (_, signals, reasons) => {
    const verdict = reasons.includes("alone") ? "unclear" : "human";
    expect(judge(signals)).toEqual({ verdict, reasons });
  });
});

describe("whatever comes", () => {
  const anySignal = fc.record({
    kind: fc.constantFrom("image", "page" as const),
    at: fc
      .oneof(
        fc.integer({ min: -20, max: 60 }),
        fc.integer({ min: 300, max: 400 }),
        fc.integer({ min: 1_800, max: 9_000 }),
      )
      .map((n) => sentAt + n * second),
    agent: fc.constantFrom(...agents),
    network: fc.constantFrom(...networks),
    count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })),
  });
  const views = fc.array(fc.integer({ min: -20, max: 400 }), { maxLength: 3 });

  test("the order of arrival changes no verdict", () => {
    const shuffled = fc
      .array(anySignal, { maxLength: 12 })
      .chain((signals) =>
        fc.tuple(
          fc.constant(signals),
          fc.shuffledSubarray([...signals.keys()], { minLength: signals.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, views, ([signals, order], seen) => {
        const context = { sentAt, selfViews: seen.map((n) => sentAt + n * second) };
        const straight = judgeFetches(signals, context);
        const moved = judgeFetches(
          order.map((index) => signals[index] ?? signal()),
          { ...context, selfViews: context.selfViews.toReversed() },
        );
        expect(moved).toEqual(order.map((index) => straight[index]));
      }),
      { numRuns: 500 },
    );
  });

  test("Apple’s relay and privacy agent are never a person", () => {
    const apple = fc.oneof(
      anySignal.map((one): Signal => ({ ...one, agent: "apple-mail-privacy" })),
      anySignal.map((one): Signal => ({ ...one, network: "apple-relay" })),
    );
    fc.assert(
      fc.property(apple, fc.array(anySignal, { maxLength: 6 }), (first, others) => {
        expect(judge([first, ...others])?.verdict).not.toBe("human");
      }),
    );
  });
});
