import { defineConfig } from "vitest/config";

// Some start real servers and runtimes: a busy machine must not fail them.
export default defineConfig({
  test: { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } },
});
