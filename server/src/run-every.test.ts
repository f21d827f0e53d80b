import { expect, onTestFinished, test, vi } from "vitest";

import { runEvery } from "./run-every.ts";

test("work is done first soon, then again after it was done, until stopped", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const done: (() => void)[] = [];
  const schedule = runEvery(
    { firstMs: 10, everyMs: 100 },
    () => new Promise<void>((resolve) => void done.push(resolve)),
  );
  await vi.advanceTimersByTimeAsync(9);
  expect(done).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(500);
  expect(done).toHaveLength(1);
  done[0]?.();
  await vi.advanceTimersByTimeAsync(100);
  expect(done).toHaveLength(2);

  let stopped = false;
  const stopping = schedule.stop().then(() => (stopped = true));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stopped).toBe(false);
  done[1]?.();
  await stopping;
  await vi.advanceTimersByTimeAsync(1_000);
  expect(done).toHaveLength(2);
});
