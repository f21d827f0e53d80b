import { configDefaults, defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

// They put others in the place of modules: each file has its own.
const mocking = ["background/**/*.test.ts", "*.test.ts"];

export default defineConfig({
  test: {
    // Hosts, features and gallery run in a real browser: a busy machine must not fail them.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    maxWorkers: "100%",
    maxConcurrency: 2,
    projects: [
      { extends: true, plugins: [WxtVitest()], test: { name: "background", include: mocking } },
      {
        extends: true,
        plugins: [WxtVitest()],
        test: {
          name: "pages",
          // `e2e` runs on the built extension.
          exclude: [...configDefaults.exclude, ...mocking, "e2e/**"],
          isolate: false,
        },
      },
    ],
  },
});
