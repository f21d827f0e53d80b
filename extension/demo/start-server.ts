import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const serverFolder = fileURLToPath(new URL("../../server", import.meta.url));

export interface RunningServer {
  url: string;
  port: number;
  dataDir: string;
  /** Stops it the hard way, as a power cut would; `restart` brings it back on the same port. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Has it answer nothing, though it takes requests, until `resume`. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
  /** The end of what it printed. */
  said(): string;
}

/** A port of this machine that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === "string") throw new Error("no port to be had");
  return address.port;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    // Not listening yet: the caller asks again.
    return false;
  }
};

/**
 * Starts the real server in a process of its own, with its file database in `dataDir`, and waits
 * until it answers.
 * @throws with the server's own words when it does not come up within 30 s.
 */
export const startServer = async (dataDir: string, port?: number): Promise<RunningServer> => {
  mkdirSync(dataDir, { recursive: true });
  const at = port ?? (await freePort());
  const url = `http://localhost:${at}`;
  let child: ChildProcess | null = null;
  let said = "";

  const run = async () => {
    const started = spawn(process.execPath, ["--enable-source-maps", "dist/node/entry-node.js"], {
      cwd: serverFolder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        PORT: String(at),
        HOST: "127.0.0.1",
        PUBLIC_URL: url,
        DATA_DIR: dataDir,
      },
    });
    child = started;
    started.stdout.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-5_000)));
    started.stderr.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-5_000)));
    const deadline = Date.now() + 30_000;
    while (!(await answers(url))) {
      if (started.exitCode !== null || Date.now() > deadline) {
        started.kill("SIGKILL");
        throw new Error(`The server did not start:\n${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  const end = async (signal: NodeJS.Signals) => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const gone = once(running, "exit");
    running.kill(signal);
    await gone;
  };

  await run();
  return {
    url,
    port: at,
    dataDir,
    kill: () => end("SIGKILL"),
    restart: run,
    pause: () => void child?.kill("SIGSTOP"),
    resume: () => void child?.kill("SIGCONT"),
    stop: () => end("SIGTERM"),
    said: () => said,
  };
};
