import type { Backend } from "./backend.ts";
import { sendMessage } from "./messaging.ts";

/**
 * The background as the extension's pages see it. A call rejects only when the extension itself
 * went away (an update, a removal): reload the page then.
 */
export const backend: Backend = new Proxy({} as Backend, {
  // Every method of Backend is one message of the same name: see BackgroundMessages.
  get: (_target, name) => (input: unknown) => sendMessage(name as "session", input as undefined),
});
