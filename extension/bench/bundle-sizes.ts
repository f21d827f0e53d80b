import { readdirSync, readFileSync } from "node:fs";
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

/** The words of one language, which the panel loads by themselves: the larger of the two. */
const words = (): number => {
  const chunks = join(builtExtension, "chunks");
  const sizes = readdirSync(chunks)
    .filter((name) => /^(fr|en)-/.test(name))
    .map((name) => gzipped(join(chunks, name)));
  if (sizes.length < 2) throw new Error("The languages are not built as files of their own");
  return Math.max(...sizes);
};

/** What a mail page and the panel have to load, gzipped, in bytes. */
export const bundleSizes = (): Size[] => [
  ...["gmail", "outlook"].map((host) => ({
    what: `content script, ${host}`,
    bytes: gzipped(join(builtExtension, "content-scripts", `${host}.js`)),
    limit: 25_000,
  })),
  {
    what: "panel page, scripts, styles and words",
    bytes: [...loadedBy("panel.html")].reduce((sum, file) => sum + gzipped(file), words()),
    limit: 60_000,
  },
];
