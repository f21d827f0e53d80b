import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { openNodeDb } from "../src/db/open-node.ts";
import { events, fetchQueue } from "../src/db/schema.ts";
import { freePort } from "../src/test/runtime/free-port.ts";

// How much an image's durability costs: requests answered per second by the server as it is, by the
// same server with a queue that writes nothing, and by nginx's empty_gif with an access log. The
// runs are short and take turns, so that whatever else the machine does hits all of them alike;
// what counts is the median of the ratios of neighbouring runs.
const rounds = Number(process.env["ROUNDS"] ?? 9);
const seconds = 2;
const connections = [64, 256];
const target = 0.8;
const userAgent =
  "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

interface Contestant {
  name: string;
  url: string;
  stop(): void;
}

const has = (program: string): boolean => {
  try {
    execFileSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
const require = createRequire(import.meta.url);
const useWrk = has("wrk");
const autocannon = require.resolve("autocannon");
const run = promisify(execFile);

/** Requests answered with 200, per second. Throws when there was any other answer. */
const measure = async (url: string, connections: number): Promise<number> => {
  const agent = `User-Agent: ${userAgent}`;
  if (useWrk) {
    const options = ["-t1", `-c${connections}`, `-d${seconds}s`, "-H", agent];
    const { stdout } = await run("wrk", [...options, url]);
    const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
    if (rate === undefined || /Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout);
    return Number(rate);
  }
  const options = ["--json", "-c", String(connections), "-d", String(seconds), "-H", agent];
  const { stdout } = await run(process.execPath, [autocannon, ...options, url]);
  const result = JSON.parse(stdout) as Record<"2xx" | "non2xx" | "errors" | "duration", number>;
  if (result.non2xx + result.errors > 0) throw new Error(stdout);
  return result["2xx"] / result.duration;
};

const folder = mkdtempSync(fileURLToPath(new URL("../../.bench-", import.meta.url)));

const startServer = async (name: "durable" | "unwritten"): Promise<Contestant> => {
  const port = await freePort();
  const server = fileURLToPath(new URL("pixel-server.ts", import.meta.url));
  const env = { ...process.env, PORT: String(port), DATA_DIR: join(folder, name) };
  const child = spawn(process.execPath, ["--import", "tsx", server, name], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [path] = await once(child.stdout, "data");
  const url = `http://127.0.0.1:${port}${String(path).trim()}`;
  return { name, url, stop: () => child.kill("SIGKILL") };
};

const startNginx = async (): Promise<Contestant> => {
  const port = await freePort();
  const place = join(folder, "nginx");
  mkdirSync(place);
  writeFileSync(
    join(place, "nginx.conf"),
    `worker_processes 1; daemon off; pid ${place}/pid; error_log ${place}/error.log;
     events { worker_connections 1024; }
     http { access_log ${place}/access.log; keepalive_requests 1000000;
       server { listen 127.0.0.1:${port}; location / { empty_gif; } } }`,
  );
  const child = spawn("nginx", ["-p", place, "-c", join(place, "nginx.conf")], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}/p/token.gif`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await fetch(url);
      break;
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  }
  return { name: "nginx", url, stop: () => child.kill("SIGTERM") };
};

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Waits until the drainer has caught up, so that its work is not done during another's run. */
const untilDrained = async (): Promise<number> => {
  const { db, close } = await openNodeDb(`file:${join(folder, "durable", "impaye.db")}`);
  while ((await db.$count(fetchQueue)) > 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  const recorded = await db.$count(events);
  close();
  return recorded;
};

const durable = await startServer("durable");
const unwritten = await startServer("unwritten");
const nginx = has("nginx") ? await startNginx() : null;
const contestants = [durable, unwritten, ...(nginx === null ? [] : [nginx])];
let missed = false;
try {
  for (const { url } of contestants) await measure(url, 64);
  console.log(
    `Requests per second, medians of ${rounds} runs of ${seconds} s (${useWrk ? "wrk" : "autocannon"})`,
  );
  for (const count of connections) {
    const rates = new Map<Contestant, number[]>(contestants.map((one) => [one, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const one of round % 2 === 0 ? contestants : contestants.toReversed()) {
        rates.get(one)?.push(await measure(one.url, count));
      }
    }
    const ratio = (other: Contestant): number =>
      median((rates.get(durable) ?? []).map((rate, i) => rate / (rates.get(other)?.[i] ?? NaN)));
    for (const [{ name }, all] of rates) {
      console.log(
        `${String(count).padStart(5)} connections  ${name.padEnd(10)} ${median(all).toFixed(0)}`,
      );
    }
    const toUnwritten = ratio(unwritten);
    missed ||= toUnwritten < target;
    console.log(`      durable / unwritten  ${toUnwritten.toFixed(2)}  (target ${target})`);
    if (nginx === null) console.log("      nginx is not installed: no ratio to it");
    else console.log(`      durable / nginx      ${ratio(nginx).toFixed(2)}`);
  }
  console.log(`      fetches on the timeline: ${await untilDrained()}`);
} finally {
  for (const one of contestants) one.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (missed) process.exitCode = 1;
