import type { Server } from "node:http";
import type { Socket } from "node:net";

import { createAdaptorServer } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { v7 } from "uuid";

import { createApp } from "./app.ts";
import { openMigratedDb } from "./db/open-migrated.ts";
import type { Deps } from "./deps.ts";
import type { NodeSettings } from "./node-settings.ts";
import { runEvery } from "./run-every.ts";
import { runScheduled } from "./scheduled.ts";
import { StartError } from "./start-error.ts";
import { createNetworks } from "./tracking/networks.ts";
import type { Fetch } from "./tracking/refresh-networks.ts";
import { openNodeQueue } from "./tracking/queue-node.ts";

/** How long a stop waits for requests under way before it cuts them off. */
const patience = 10_000;

const listen = (server: Server, { host, port }: NodeSettings): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(
        new StartError(
          error.code === "EADDRINUSE"
            ? `Port ${port} on ${host} is taken: stop what listens there, or set PORT.`
            : `HOST ${host}, PORT ${port}: ${error.message}.`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });

/** Has a server end: it answers what was asked, and waits for nobody who asks nothing. */
const prepareFinish = (server: Server): (() => Promise<void>) => {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      const cutOff = setTimeout(() => server.closeAllConnections(), patience);
      // What is answered from now on would be kept open for a next request.
      const between = setInterval(() => server.closeIdleConnections(), 50);
      server.close(() => {
        clearTimeout(cutOff);
        clearInterval(between);
        resolve();
      });
      // Node closes connections between requests. Browsers also open some ahead of the first.
      for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    });
};

/**
 * Runs the server on this machine until `stop`, which answers what was asked, writes what waits
 * and lets go of everything.
 * @throws StartError when the database cannot be used or the port cannot be listened on.
 */
export const serveNode = async (
  settings: NodeSettings,
  logError: Deps["logError"],
): Promise<{ stop(): Promise<void> }> => {
  const { config } = settings;
  const { db, close } = await openMigratedDb(config);
  const { now } = Date;
  const newId = () => v7();
  const queue = openNodeQueue({ db, config, now, newId, logError });
  const networks = createNetworks({ db, now, logError }, settings.networks);
  const deps: Deps = {
    db,
    config,
    queue,
    now,
    newId,
    socketAddress: (c) => getConnInfo(c).remote.address ?? null,
    connectionAsn: () => null,
    networks,
    logError,
  };
  const app = createApp(deps);
  const stopping = new AbortController();
  const fetchUntilStop: Fetch = (url, { signal }) =>
    fetch(url, { signal: AbortSignal.any([signal, stopping.signal]) });
  const schedule = runEvery({ firstMs: 60_000, everyMs: 6 * 3_600_000 }, () =>
    runScheduled({ ...deps, fetch: fetchUntilStop }),
  );
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  const finish = prepareFinish(server);

  const stop = async (): Promise<void> => {
    stopping.abort(new Error("The server stops"));
    await finish();
    await schedule.stop();
    await queue.close();
    close();
  };
  try {
    await listen(server, settings);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
};
