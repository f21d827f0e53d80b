import { configDefaults, defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // Those run on the built extension.
    exclude: [...configDefaults.exclude, "e2e/**"],
    // Hosts, features and gallery run in a real browser: a busy machine must not fail them.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
