import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

// @ts-expect-error -- it carries no types
import autocannon from "autocannon";

import { openNodeDb } from "../src/db/open-node.ts";
import { events, fetchQueue } from "../src/db/schema.ts";
import { freePort } from "../src/test/runtime/free-port.ts";
import { countFetches } from "../src/test/runtime/read-database.ts";
import { authSecret } from "../src/test/runtime/tracked-account.ts";

// How much an image's durability costs: requests answered per second by the server as it is, by the
// same server with a queue that writes nothing, and by nginx's empty_gif with an access log, each
// asked for 2,000 images in turn. The runs are short and take turns, so that whatever else the
// machine does hits all of them alike; what counts is the median of the ratios of neighbouring runs.
// Then a flood of one image alone, and what it leaves in memory and on the disk.
const rounds = Number(process.env["ROUNDS"] ?? 9);
const seconds = 2;
const connections = [64, 256];
const target = 0.8;
const userAgent =
  "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

interface Contestant {
  name: string;
  origin: string;
  pid: number;
  /** Requests that it answered so far. */
  answered: number;
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
const useWrk = has("wrk");
const run = promisify(execFile);
const folder = mkdtempSync(fileURLToPath(new URL("../../.bench-", import.meta.url)));

/** What wrk is to ask for in turn: each line of a file. */
const wrkScript = (pathsFile: string): string => `
  local requests = {}
  local next = 0
  init = function()
    for path in io.lines("${pathsFile}") do
      requests[#requests + 1] = wrk.format("GET", path, { ["User-Agent"] = "${userAgent}" })
    end
  end
  request = function()
    next = next % #requests + 1
    return requests[next]
  end`;

/** Requests answered with 200, per second. Throws when there was any other answer. */
const measure = async (one: Contestant, count: number, paths: string[]): Promise<number> => {
  if (useWrk) {
    const script = join(folder, "script.lua");
    writeFileSync(join(folder, "asked"), paths.join("\n"));
    writeFileSync(script, wrkScript(join(folder, "asked")));
    const { stdout } = await run("wrk", [
      "-t1",
      `-c${count}`,
      `-d${seconds}s`,
      "-s",
      script,
      one.origin,
    ]);
    const rate = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1];
    const answered = /(\d+) requests in/.exec(stdout)?.[1];
    if (rate === undefined || answered === undefined || /Non-2xx|Socket errors/.test(stdout)) {
      throw new Error(stdout);
    }
    one.answered += Number(answered);
    return Number(rate);
  }
  // As much of its result as matters here.
  const result: Record<"2xx" | "non2xx" | "errors" | "duration", number> = await autocannon({
    url: one.origin,
    connections: count,
    duration: seconds,
    headers: { "user-agent": userAgent },
    requests: paths.map((path) => ({ path })),
  });
  if (result.non2xx + result.errors > 0) throw new Error(JSON.stringify(result));
  one.answered += result["2xx"];
  return result["2xx"] / result.duration;
};

const startServer = async (name: "durable" | "unwritten"): Promise<Contestant> => {
  const port = await freePort();
  const server = fileURLToPath(new URL("pixel-server.ts", import.meta.url));
  const place = join(folder, name);
  mkdirSync(place);
  const env = { ...process.env, PORT: String(port), DATA_DIR: place, AUTH_SECRET: authSecret };
  const child = spawn(process.execPath, ["--import", "tsx", server, name], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  const { pid = 0 } = child;
  const stop = () => child.kill("SIGKILL");
  return { name, origin: `http://127.0.0.1:${port}`, pid, answered: 0, stop };
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
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      await fetch(origin);
      break;
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    }
  }
  const stop = () => child.kill("SIGTERM");
  return { name: "nginx", origin, pid: child.pid ?? 0, answered: 0, stop };
};

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Resident memory of a process in MB, where the system tells. */
const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;

const durable = await startServer("durable");
const unwritten = await startServer("unwritten");
const nginx = has("nginx") ? await startNginx() : null;
const contestants = [durable, unwritten, ...(nginx === null ? [] : [nginx])];
const { db, close } = await openNodeDb(`file:${join(folder, "durable", "impaye.db")}`);

/** How many fetches it kept, and in how many rows, once none waits to be put on its timeline. */
const kept = async () => {
  while ((await db.$count(fetchQueue)) > 0) {
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  return {
    fetches: [...(await countFetches(db)).values()].reduce((sum, n) => sum + n, 0),
    rows: await db.$count(events),
  };
};

/** The durable server's share of the others' rates; whether it is enough. */
const race = async (paths: string[], count: number): Promise<boolean> => {
  const rates = new Map<Contestant, number[]>(contestants.map((one) => [one, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const one of round % 2 === 0 ? contestants : contestants.toReversed()) {
      rates.get(one)?.push(await measure(one, count, paths));
    }
  }
  const ratio = (other: Contestant): number =>
    median((rates.get(durable) ?? []).map((rate, i) => rate / (rates.get(other)?.[i] ?? NaN)));
  for (const [{ name }, all] of rates) {
    const rate = median(all).toFixed(0);
    console.log(`${String(count).padStart(5)} connections  ${name.padEnd(10)} ${rate}`);
  }
  const toUnwritten = ratio(unwritten);
  console.log(`      durable / unwritten  ${toUnwritten.toFixed(2)}  (target ${target})`);
  if (nginx === null) console.log("      nginx is not installed: no ratio to it");
  else console.log(`      durable / nginx      ${ratio(nginx).toFixed(2)}`);
  return toUnwritten >= target;
};

let missed = false;
try {
  const paths = readFileSync(join(folder, "durable", "paths"), "utf8").split("\n");
  for (const one of contestants) await measure(one, 64, paths);
  console.log(
    `Requests per second, medians of ${rounds} runs of ${seconds} s (${useWrk ? "wrk" : "autocannon"})`,
  );
  for (const count of connections) missed = !(await race(paths, count)) || missed;
  const before = await kept();
  console.log(`      answered ${durable.answered}, kept ${before.fetches} in ${before.rows} rows`);

  const mb = residentMb(durable.pid);
  const answered = durable.answered;
  const rate = await measure(durable, 256, paths.slice(0, 1));
  const after = await kept();
  console.log(
    `A flood of one image: ${rate.toFixed(0)} a second, ${durable.answered - answered} answered, ` +
      `${after.fetches - before.fetches} kept in ${after.rows - before.rows} rows, ` +
      `${mb.toFixed(0)} MB before and ${residentMb(durable.pid).toFixed(0)} MB after`,
  );
} finally {
  close();
  for (const one of contestants) one.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (missed) process.exitCode = 1;
