import { type ClientRequestOptions, hc } from "hono/client";

import type { AppType } from "./app.ts";

/**
 * A typed client of the API. Path parameters go into the address as they are: `encodeURIComponent`
 * a thread's id.
 */
export const createClient = (serverUrl: string, options?: ClientRequestOptions) =>
  hc<AppType>(serverUrl, options);

export type Client = ReturnType<typeof createClient>;
