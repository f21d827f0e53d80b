import { v7 } from "uuid";

import { eventIdSchema, type ReminderId } from "@impaye/shared/ids";

import type { FetchMessage } from "../deps.ts";

/** A fetch of a reminder's image through Gmail. */
export const newFetch = (
  reminderId: ReminderId,
  change: Partial<FetchMessage> = {},
): FetchMessage => ({
  id: eventIdSchema.parse(v7()),
  type: "mail.fetched",
  reminderId,
  at: 1_790_000_000_000,
  agent: "gmail-proxy",
  network: "unknown",
  ...change,
});
