import { createErrorLog } from "./log-error.ts";
import { readNodeSettings } from "./node-settings.ts";
import { serveNode } from "./serve-node.ts";
import { StartError } from "./start-error.ts";

const logError = createErrorLog((line) => process.stderr.write(`${line}\n`), Date.now);

try {
  const settings = readNodeSettings(process.env);
  const server = await serveNode(settings, logError);
  process.stdout.write(`Impayé listens on ${settings.config.PUBLIC_URL}\n`);

  // Asked a second time, the process ends at once: the handlers are gone by then.
  const end = (): void => {
    process.off("SIGTERM", end).off("SIGINT", end);
    void server.stop().then(() => process.exit(0));
  };
  process.on("SIGTERM", end).on("SIGINT", end);
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
