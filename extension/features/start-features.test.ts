import type { FeatureId } from "../messages.ts";
import { describe, expect, it, vi } from "vitest";

import { HostChangedError, type MailHost } from "../hosts/host.ts";
import type { Feature, FeatureContext } from "./feature.ts";
import { followThread } from "./follow-thread.ts";
import { createPageStore } from "./page-store.ts";
import { startFeatures, type SharedContext } from "./start-features.ts";

const start = (features: Feature[], host: Partial<MailHost> = {}) => {
  const stop = new AbortController();
  const page = createPageStore({
    host: "fake",
    thread: null,
    stopped: [],
    inserted: null,
    tone: null,
  });
  const shared = { page, host, answer: () => undefined, settings: {}, document: {} };
  // What these features do not touch is left out.
  startFeatures(features, shared as unknown as SharedContext, stop.signal);
  return { page, stop, stopped: () => page.state().stopped };
};

/** A feature whose callbacks a test can run. */
const driven = (id: FeatureId) => {
  let context: FeatureContext | null = null;
  const feature: Feature = { id, start: (given) => void (context = given) };
  const given = (): FeatureContext => {
    if (!context) throw new Error("not started");
    return context;
  };
  return { feature, given };
};

describe("features", () => {
  it("fail alone, and the panel hears which and why", () => {
    const broken: Feature = {
      id: "insert-reminder",
      start() {
        throw new HostChangedError("fake", "thread");
      },
    };
    const other = driven("confirm-sent");
    const { stopped } = start([broken, other.feature]);
    expect(stopped()).toEqual([{ feature: "insert-reminder", selectorKey: "thread" }]);
    expect(other.given().signal.aborted).toBe(false);
  });

  it("work again when the mail page was only slow", () => {
    const { feature, given } = driven("follow-thread");
    const { stopped } = start([feature]);
    let ready = false;
    const look = given().guarded(() => {
      if (!ready) throw new HostChangedError("fake", "editor");
    });
    look();
    expect(stopped()).toEqual([{ feature: "follow-thread", selectorKey: "editor" }]);
    ready = true;
    look();
    expect(stopped()).toEqual([]);
  });

  it("end for good at an error of their own, also one that comes late", async () => {
    const { feature, given } = driven("check-draft-tone");
    const { stopped } = start([feature]);
    let runs = 0;
    const run = given().guarded(async () => {
      runs += 1;
      throw new TypeError("undefined is not a function");
    });
    run();
    await vi.waitFor(() => expect(given().signal.aborted).toBe(true));
    run();
    expect(runs).toBe(1);
    expect(stopped()).toEqual([{ feature: "check-draft-tone", selectorKey: "TypeError" }]);
  });

  it("all end, without a word, when the extension was replaced", () => {
    const { feature, given } = driven("ignore-own-views");
    const { stop, stopped } = start([feature]);
    stop.abort();
    expect(given().signal.aborted).toBe(true);
    given().guarded(() => {
      throw new HostChangedError("fake", "thread");
    })();
    expect(stopped()).toEqual([]);
  });

  it("show no thread rather than the last one, when the page can no longer be read", () => {
    let look = (): void => undefined;
    let thread: (() => never) | (() => { id: string }) = () => ({ id: "t-1" });
    const { page, stopped } = start([followThread], {
      thread: (() => thread()) as MailHost["thread"],
      onChange: (changed) => (look = changed),
    });
    expect(page.state().thread).toEqual({ id: "t-1" });
    thread = () => {
      throw new HostChangedError("fake", "thread");
    };
    look();
    expect(page.state().thread).toBeNull();
    expect(stopped()).toEqual([{ feature: "follow-thread", selectorKey: "thread" }]);
  });
});
