import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "src/test/global-setup.ts",
    // Some start real servers and runtimes: a busy machine must not fail them.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // Each test makes its own database and server, and nothing is kept in a module: loading them all
    // for every file was most of the time.
    isolate: false,
    restoreMocks: true,
    // One fewer would be one of two; these wait for processes half of the time.
    maxWorkers: "100%",
  },
});
