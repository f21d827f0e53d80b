import type { EventId } from "@impaye/shared/ids";
import { expect, test } from "vitest";

import { useGallery } from "../gallery/use-gallery.ts";
import { createStamps } from "./use-stamps.ts";

const { show, inputsOf } = useGallery();

test("what is said again is the same event to the millisecond, until it is recorded", () => {
  let count = 0;
  const stamps = createStamps({
    newId: () => `id-${++count}` as EventId,
    now: () => count * 1_000,
  });
  const keep = stamps.of("keep");
  expect(stamps.of("waive")).not.toEqual(keep);
  expect(stamps.of("keep")).toEqual(keep);
  stamps.settled();
  expect(stamps.of("keep")).not.toEqual(keep);
});

test("a closing that had no answer is sent again as it was", async () => {
  const page = await show("panel", "log-close-offline");
  const submit = page.locator('.log-form button[type="submit"]');
  await expect.poll(() => inputsOf(page, "logEvent")).toHaveLength(1);
  await submit.click();
  await expect.poll(() => inputsOf(page, "logEvent")).toHaveLength(2);
  const [first, again] = await inputsOf(page, "logEvent");
  expect(again).toEqual(first);
});
