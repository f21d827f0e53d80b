import { createClient } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";

import type { Db } from "../deps.ts";
import * as schema from "./schema.ts";

/** Opens a libSQL server's database over `fetch`, where there are neither files nor sockets. */
export const openWebDb = (url: string, authToken?: string): Db =>
  drizzle(createClient({ url, ...(authToken !== undefined && { authToken }) }), { schema });
