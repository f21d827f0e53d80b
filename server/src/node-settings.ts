import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { type Config, readConfig } from "./config.ts";
import { StartError } from "./start-error.ts";
import { readNetworkFiles } from "./tracking/network-files.ts";
import type { NetworkLists } from "./tracking/network-of.ts";

export interface NodeSettings {
  host: string;
  port: number;
  config: Config;
  /** Address lists given as files; they stand before what is fetched. */
  networks: NetworkLists;
}

const readPort = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StartError(`PORT must be a number from 1 to 65535, not ${JSON.stringify(text)}.`);
};

const asOrigin = (host: string, port: number): string => {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${isEverywhere ? "localhost" : name}:${port}`;
};

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

/** What only this machine's server knows: made at the first start, readable by its user alone. */
const keepSecret = (dataDir: string): string => {
  const path = join(dataDir, "auth-secret");
  try {
    writeFileSync(path, randomBytes(32).toString("base64url"), {
      flag: "wx",
      mode: 0o600,
      flush: true,
    });
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  }
  return readFileSync(path, "utf8").trim();
};

/** Node's own recursive mkdir never returns where the system says ENOENT, as `/proc` does. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  // Debtors' names and amounts are kept in it.
  mkdirSync(path, { mode: 0o700 });
};

const prepareDataDir = (env: NodeJS.ProcessEnv): { databaseUrl: string; secret: string } => {
  const dataDir = resolve(env["DATA_DIR"] ?? ".impaye");
  try {
    makeFolder(dataDir);
    const probe = join(dataDir, ".writable");
    writeFileSync(probe, "");
    rmSync(probe);
    return {
      databaseUrl: pathToFileURL(join(dataDir, "impaye.db")).href,
      secret: env["AUTH_SECRET"] ?? keepSecret(dataDir),
    };
  } catch (error) {
    throw new StartError(
      `DATA_DIR (${dataDir}) cannot be written to: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
};

/**
 * The settings of a server on one machine, from its environment and, for what is absent there, from
 * `DATA_DIR`, which is made when missing. An empty variable counts as absent.
 * @throws StartError that names what is missing, malformed or cannot be written to.
 */
export const readNodeSettings = (environment: NodeJS.ProcessEnv): NodeSettings => {
  const env = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const port = readPort(env["PORT"] ?? "8787");
  const host = env["HOST"] ?? "127.0.0.1";
  const { databaseUrl, secret } = prepareDataDir(env);
  const config = readConfig({
    PUBLIC_URL: asOrigin(host, port),
    DATABASE_URL: databaseUrl,
    ...env,
    AUTH_SECRET: secret,
  });
  const folder = env["NETWORK_LISTS"];
  const networks = folder === undefined ? {} : readNetworkFiles(resolve(folder));
  return { host, port, config, networks };
};
