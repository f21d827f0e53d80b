import { defineConfig } from "vitest/config";

// Property tests run a thousand cases: a busy machine must not fail them.
export default defineConfig({ test: { testTimeout: 60_000 } });
