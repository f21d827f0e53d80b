import { defineConfig } from "vitest/config";

// Property tests run a thousand cases: a busy machine must not fail them. What is pure leaves nothing
// behind, so that the files of a worker may share it.
export default defineConfig({
  test: { testTimeout: 60_000, isolate: false, maxWorkers: "100%" },
});
