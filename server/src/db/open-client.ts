import { type Client, createClient } from "@libsql/client";

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";

/**
 * A statement that a lock kept from running stays in progress on its connection until it is garbage
 * collected, and as long as it does, what is written there later is answered but not committed
 * (tursodatabase/libsql-client-ts#352). So connections are not used again after a lock: new ones
 * are opened.
 */
const replaceWhenBusy = (client: Client): Client => {
  const guard =
    <Args extends unknown[], Result>(run: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      try {
        return await run.apply(client, args);
      } catch (error) {
        if (isBusy(error)) client.reconnect();
        throw error;
      }
    };
  // oxlint-disable typescript/unbound-method -- each is called on the client, by `guard`
  return Object.assign(client, {
    execute: guard(client.execute),
    batch: guard(client.batch),
    migrate: guard(client.migrate),
    transaction: guard(client.transaction),
    executeMultiple: guard(client.executeMultiple),
  });
  // oxlint-enable typescript/unbound-method
};

/**
 * Opens a database file, or a libSQL server over HTTP. A statement on a file waits up to
 * `busyTimeout` milliseconds for another's lock, and the thread that asked waits with it.
 */
export const openClient = (url: string, busyTimeout: number, authToken?: string): Client => {
  const token = authToken === undefined ? {} : { authToken };
  const client = createClient({ url, timeout: busyTimeout, ...token });
  return client.protocol === "file" ? replaceWhenBusy(client) : client;
};
