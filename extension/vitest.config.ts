import { configDefaults, defineConfig } from "vitest/config";
import { WxtVitest } from "wxt/testing/vitest-plugin";

export default defineConfig({
  plugins: [WxtVitest()],
  // Those run on the built extension.
  test: { exclude: [...configDefaults.exclude, "e2e/**"] },
});
