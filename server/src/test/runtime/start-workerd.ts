import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { Miniflare } from "miniflare";

import { freePort } from "./free-port.ts";
import { runProgram } from "./run-program.ts";

const wranglerConfig = fileURLToPath(new URL("../../../../wrangler.toml", import.meta.url));
const require = createRequire(import.meta.url);
const wrangler = join(dirname(require.resolve("wrangler/package.json")), "bin/wrangler.js");

/** Bundles the Worker as a deployment would, into a folder. */
const bundle = async (folder: string): Promise<string> => {
  const program = runProgram(
    process.execPath,
    [wrangler, "deploy", "--dry-run", "--config", wranglerConfig, "--outdir", folder],
    { ...process.env, WRANGLER_SEND_METRICS: "false", CI: "1" },
  );
  if ((await program.ended) !== 0) throw new Error(program.said());
  return join(folder, "entry-worker.js");
};

/** Runs the bundled Worker in workerd, with a queue that workerd delivers. */
export const startWorkerd = async (
  folder: string,
  databaseUrl: string,
): Promise<{ url: string; stop(): Promise<void>; runCron(cron: string): Promise<void> }> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const scriptPath = await bundle(folder);
  const miniflare = new Miniflare({
    modulesRoot: folder,
    scriptPath,
    modules: true,
    modulesRules: [{ type: "ESModule", include: ["**/*.js"] }],
    compatibilityDate: "2026-07-01",
    compatibilityFlags: ["nodejs_compat"],
    host: "127.0.0.1",
    port,
    bindings: {
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET: "a secret for the runtime tests only",
      TRUSTED_PROXY: "cf-connecting-ip",
    },
    // This machine, and nobody's lists: tests do not ask the internet.
    outboundService: { network: { allow: ["local"] } },
    queueProducers: { FETCHES: "impaye-fetches" },
    queueConsumers: { "impaye-fetches": { maxBatchSize: 100, maxBatchTimeout: 1 } },
  });
  await miniflare.ready;
  return {
    url,
    stop: () => miniflare.dispose(),
    async runCron(cron) {
      // What it returns is typed by @cloudflare/workers-types, which is not here.
      const worker = (await miniflare.getWorker()) as unknown as {
        scheduled(event: { cron: string }): Promise<unknown>;
      };
      await worker.scheduled({ cron });
    },
  };
};
