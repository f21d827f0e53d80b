import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BuildOutput, Wxt } from "wxt";

/** What a mail page is made to carry: at most 25 kB, gzipped, for each content script. */
const contentScriptLimit = 25_000;

/** Prints the gzipped size of every script built; throws when a content script is too heavy. */
export const reportSizes = (wxt: Wxt, output: BuildOutput): void => {
  const names = output.steps.flatMap((step) => step.chunks.map((chunk) => chunk.fileName));
  for (const name of new Set(names.filter((name) => name.endsWith(".js")))) {
    const size = gzipSync(readFileSync(join(wxt.config.outDir, name))).length;
    wxt.logger.info(`${(size / 1_000).toFixed(1).padStart(6)} kB gzip  ${name}`);
    if (name.startsWith("content-scripts/") && size > contentScriptLimit) {
      throw new Error(
        `${name} is ${size} bytes gzipped; at most ${contentScriptLimit} are allowed`,
      );
    }
  }
};
