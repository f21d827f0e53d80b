import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

import { builtExtension } from "../demo/launch-chromium.ts";

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;

/** Every script and style that a built page loads at once, followed through its imports. */
const loadedBy = (page: string): Set<string> => {
  const files = new Set<string>();
  const follow = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith(".js")) return;
    const source = readFileSync(file, "utf8");
    const imports = source.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+\.js)["']/g);
    for (const [, path] of imports) if (path !== undefined) follow(join(dirname(file), path));
  };
  const html = readFileSync(join(builtExtension, page), "utf8");
  for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)) {
    if (path !== undefined) follow(join(builtExtension, path));
  }
  return files;
};

export interface Size {
  what: string;
  bytes: number;
  limit: number;
}

/** What a mail page and the panel have to load, gzipped, in bytes. */
export const bundleSizes = (): Size[] => [
  ...["gmail", "outlook"].map((host) => ({
    what: `content script, ${host}`,
    bytes: gzipped(join(builtExtension, "content-scripts", `${host}.js`)),
    limit: 25_000,
  })),
  {
    what: "panel page, scripts and styles",
    bytes: [...loadedBy("panel.html")].reduce((sum, file) => sum + gzipped(file), 0),
    limit: 60_000,
  },
];
