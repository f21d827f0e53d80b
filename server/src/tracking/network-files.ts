import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { atOnce } from "../in-steps.ts";
import { reasonOf } from "../log-error.ts";
import { StartError } from "../start-error.ts";
import { listNames, readList, sources } from "./network-lists.ts";
import type { NetworkLists } from "./network-of.ts";

/**
 * The lists in a folder, each by one of the names that its publisher or a copy gives it; other files
 * are left alone. Of several files of one list the last by name counts, which is the latest dated.
 * @throws StartError when the folder cannot be read, holds no list, or holds a broken one.
 */
export const readNetworkFiles = (folder: string): NetworkLists => {
  const lists: NetworkLists = {};
  try {
    const files = readdirSync(folder).sort();
    for (const name of listNames) {
      const file = files.findLast((file) => sources[name].fileName.test(file));
      if (file === undefined) continue;
      const path = join(folder, file);
      if (statSync(path).size > sources[name].maxBytes) throw new Error(`${file} is too large`);
      lists[name] = atOnce(readList(name, readFileSync(path, "utf8")));
    }
  } catch (error) {
    throw new StartError(`NETWORK_LISTS (${folder}): ${reasonOf(error)}.`);
  }
  if (Object.keys(lists).length === 0) {
    throw new StartError(`NETWORK_LISTS (${folder}) holds none of the lists that Impayé knows.`);
  }
  return lists;
};
