import { expect, test } from "vitest";

import { agentSchema, networkSchema } from "./agent.ts";

// Events are for ever: what a server wrote down once must be read by every later one.
test("every class that was ever recorded is still one", () => {
  const recorded =
    "gmail-proxy gmail-prefetch apple-mail-privacy apple-mail yahoo-proxy outlook-desktop outlook-mac outlook-mobile thunderbird other-mail-client browser mobile-browser security-scanner script probe own-browser unknown";
  for (const agent of recorded.split(" ")) expect(agentSchema.parse(agent)).toBe(agent);
  const networks = "google google-special-crawler apple-relay microsoft hosting other unknown";
  for (const network of networks.split(" ")) expect(networkSchema.parse(network)).toBe(network);
});
