import { v7 } from "uuid";

import { eventIdSchema, type ReminderId } from "@impaye/shared/ids";

import type { FetchMessage } from "../deps.ts";
import { foldOf } from "../tracking/fold-fetches.ts";

let minutes = 0;

/** A fetch of a reminder's image through Gmail, a minute after the one before. */
export const newFetch = (
  reminderId: ReminderId,
  change: Partial<FetchMessage> = {},
): FetchMessage => {
  minutes += 1;
  return {
    id: eventIdSchema.parse(v7()),
    type: "mail.fetched",
    reminderId,
    at: 1_790_000_000_000 + minutes * 60_000,
    agent: "gmail-proxy",
    network: "unknown",
    ...change,
  };
};

/** Fetches as the queue writes them, each by itself. */
export const asFolds = (fetches: readonly FetchMessage[]): string =>
  JSON.stringify(fetches.map(foldOf));
