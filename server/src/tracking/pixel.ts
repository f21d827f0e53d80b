import { Hono } from "hono";

import type { EventId, ReminderId } from "@impaye/shared/ids";
import { createTokens } from "@impaye/shared/tracking/token";

import type { Deps } from "../deps.ts";
import { type IdentifyDeps, identifyRequest } from "./identify-request.ts";

/** One transparent pixel: GIF89a, 43 bytes. */
const gif = new Uint8Array([
  71, 73, 70, 56, 57, 97, 1, 0, 1, 0, 128, 0, 0, 0, 0, 0, 255, 255, 255, 33, 249, 4, 1, 0, 0, 0, 0,
  44, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 68, 1, 0, 59,
]);

const headers = {
  "content-type": "image/gif",
  "content-length": String(gif.byteLength),
  // Gmail's proxy would otherwise answer later openings from its cache.
  "cache-control": "no-store, max-age=0",
  // Mail pages embed it from their own origin.
  "cross-origin-resource-policy": "cross-origin",
  "x-content-type-options": "nosniff",
};
const served = { status: 200, headers };
const notRecorded = { status: 503, headers: { ...headers, "retry-after": "30" } };

/**
 * The image of a reminder, `/<token>.gif`. Every path gets the same image under the same headers;
 * a fetch under a token of ours is on the queue, durably, before it is answered. When it cannot be
 * put there the answer is a 503 (with the image, so that nobody sees a broken one), because mail
 * proxies ask again then, whereas a 200 would be a fetch that nobody ever hears of. Address and user
 * agent are looked at here and dropped.
 *
 * No address is limited here. The answer must be the same for all, so a limit could only leave
 * fetches unrecorded, and most readers come through a few proxies (Gmail's, Apple's, Yahoo's), each
 * of whose addresses carries thousands: theirs would be lost first. A flood needs none, for it takes
 * bounded space by its token: repeats are one row, and a timeline takes so many of them and no more
 * (`fold-fetches.ts`, `record-fetch.ts`). Without a token of ours nothing is written at all.
 */
export const pixelRoutes = (deps: Pick<Deps, "queue" | "now" | "newId"> & IdentifyDeps) => {
  const tokens = createTokens(deps.config.AUTH_SECRET);
  const read = (file: string): ReminderId | null =>
    file.endsWith(".gif") ? tokens.readPixelToken(file.slice(0, -".gif".length)) : null;

  return new Hono()
    .get("/:file", async (c) => {
      const reminderId = read(c.req.param("file"));
      if (reminderId === null) return new Response(gif, served);
      const at = deps.now();
      try {
        await deps.queue.put({
          // A UUID, as every event's id.
          id: deps.newId() as EventId,
          type: "mail.fetched",
          reminderId,
          at,
          ...(await identifyRequest(deps, c)),
        });
      } catch {
        // The queue has logged why, once for all the fetches that met the same end.
        return new Response(gif, notRecorded);
      }
      return new Response(gif, served);
    })
    .get("/*", () => new Response(gif, served));
};
