import { fileURLToPath } from "node:url";

import { freePort } from "./free-port.ts";
import { type Program, runProgram, untilAnswers } from "./run-program.ts";

const bundled = fileURLToPath(new URL("../../../dist/node/entry-node.js", import.meta.url));

/** Runs the server as `serve` does, with these variables. Does not wait for it. */
export const runNode = (env: NodeJS.ProcessEnv): Program =>
  runProgram(process.execPath, ["--enable-source-maps", bundled], {
    PATH: process.env["PATH"],
    ...env,
  });

/** Starts the server in a process of its own and waits until it answers. */
export const startNode = async (
  env: NodeJS.ProcessEnv & { DATA_DIR: string },
): Promise<{ url: string; program: Program }> => {
  const port = env["PORT"] ?? String(await freePort());
  const program = runNode({ ...env, PORT: port });
  const url = `http://127.0.0.1:${port}`;
  await untilAnswers(`${url}/healthz`, program);
  return { url, program };
};
