import { eq } from "drizzle-orm";

import { networkLists } from "../db/schema.ts";
import type { Deps } from "../deps.ts";
import { lettingOthersIn } from "../in-steps.ts";
import { readRanges, writeRanges, type AddressRanges } from "./address-ranges.ts";
import { type ListName, listNames } from "./network-lists.ts";
import type { NetworkLists } from "./network-of.ts";

/** The last good copy of each list. */
export const loadLists = async ({ db }: Pick<Deps, "db">): Promise<NetworkLists> => {
  const rows = await db.select().from(networkLists).limit(listNames.length);
  const lists: NetworkLists = {};
  for (const { name, ranges } of rows) lists[name] = await lettingOthersIn(readRanges(ranges));
  return lists;
};

/** The last good copy of one. */
export const loadList = async (
  { db }: Pick<Deps, "db">,
  name: ListName,
): Promise<AddressRanges | undefined> => {
  const [row] = await db.select().from(networkLists).where(eq(networkLists.name, name));
  return row && lettingOthersIn(readRanges(row.ranges));
};

/** When each copy was fetched, epoch milliseconds. */
export const fetchTimes = async ({ db }: Pick<Deps, "db">): Promise<Map<ListName, number>> => {
  const rows = await db
    .select({ name: networkLists.name, fetchedAt: networkLists.fetchedAt })
    .from(networkLists)
    .limit(listNames.length);
  return new Map(rows.map(({ name, fetchedAt }) => [name, fetchedAt]));
};

export const keepList = async (
  { db, now }: Pick<Deps, "db" | "now">,
  name: ListName,
  list: AddressRanges,
): Promise<void> => {
  const copy = { ranges: await lettingOthersIn(writeRanges(list)), fetchedAt: now() };
  await db
    .insert(networkLists)
    .values({ name, ...copy })
    .onConflictDoUpdate({ target: networkLists.name, set: copy });
};
