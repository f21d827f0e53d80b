import { defineConfig } from "vitest/config";

/** The built extension in real browsers, against a really running server: `pnpm build` comes first. */
export default defineConfig({
  test: {
    setupFiles: ["e2e/show-failures.ts"],
    include: ["e2e/**/*.e2e.test.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    // Each waits for its browser, or for the clock, about as long as it works.
    maxWorkers: 3,
  },
});
