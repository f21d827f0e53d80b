import type { Deps } from "../deps.ts";
import { lettingOthersIn } from "../in-steps.ts";
import { type ListName, listNames, readList, refuseShrunk, sources } from "./network-lists.ts";
import { fetchTimes, keepList, loadList } from "./network-store.ts";

/** What we use of `fetch`. */
export type Fetch = (url: string, init: { signal: AbortSignal }) => Promise<Response>;

type RefreshDeps = Pick<Deps, "db" | "now" | "logError" | "networks"> & { fetch: Fetch };

const day = 86_400_000;
/** For an answer and all of its body; a server that stops waits for it. */
const patience = 20_000;

/** A body as text. @throws Error as soon as there is more of it than `maxBytes`. */
const readBounded = async (response: Response, maxBytes: number): Promise<string> => {
  const announced = Number(response.headers.get("content-length") ?? 0);
  if (announced > maxBytes) throw new Error(`${announced} bytes are announced`);
  const decoder = new TextDecoder();
  let [text, bytes] = ["", 0];
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw new Error(`more than ${maxBytes} bytes`);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
};

const download = async (fetch: Fetch, name: ListName): Promise<string> => {
  const { url, maxBytes } = sources[name];
  const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`${name}: the publisher answered ${response.status}`);
  return readBounded(response, maxBytes);
};

/**
 * Fetches every list whose copy is a day old, or missing, from its publisher. A download that is
 * broken or does not look like the list is logged and leaves the last good copy where it is. A long
 * one is read beside the requests, not before them.
 * Lists that were given as files are not asked for. Returns those that were renewed.
 */
export const refreshNetworks = async (deps: RefreshDeps): Promise<ListName[]> => {
  const fetched = await fetchTimes(deps);
  const renew = async (name: ListName): Promise<ListName[]> => {
    const isFresh = deps.now() < (fetched.get(name) ?? Number.NEGATIVE_INFINITY) + day;
    if (isFresh || deps.networks.given.has(name)) return [];
    try {
      const text = await download(deps.fetch, name);
      const list = await lettingOthersIn(readList(name, text));
      await lettingOthersIn(refuseShrunk(name, list, await loadList(deps, name)));
      await keepList(deps, name, list);
      return [name];
    } catch (error) {
      deps.logError(error, { where: "refreshing a network list", list: name });
      return [];
    }
  };
  return (await Promise.all(listNames.map(renew))).flat();
};
