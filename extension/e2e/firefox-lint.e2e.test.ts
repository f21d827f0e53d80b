import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface LintReport {
  errors: unknown[];
  warnings: { code: string }[];
}

/** What `web-ext lint` says of a build, without asking the network for a newer web-ext. */
const lint = (sourceDir: string): LintReport => {
  const webExt = fromHere("../node_modules/web-ext/bin/web-ext.js");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [webExt, "lint", "--source-dir", sourceDir, "--no-config-discovery", "--output", "json"],
    { encoding: "utf8", env: { ...process.env, NO_UPDATE_NOTIFIER: "1" } },
  );
  if (!stdout.startsWith("{")) throw new Error(`web-ext lint did not run: ${stderr}`);
  return JSON.parse(stdout) as LintReport;
};

test("the Firefox build passes web-ext lint", () => {
  const { errors, warnings } = lint(fromHere("../.output/firefox-mv2"));
  expect(errors).toEqual([]);
  // Zod's trial whether it may compile, in the background and in the options, which our content
  // security policy refuses; Preact's property setter, and the two by which Plot's d3 writes HTML,
  // none of which anything here uses.
  expect(warnings.map(({ code }) => code).toSorted()).toEqual([
    "DANGEROUS_EVAL",
    "DANGEROUS_EVAL",
    "UNSAFE_VAR_ASSIGNMENT",
    "UNSAFE_VAR_ASSIGNMENT",
    "UNSAFE_VAR_ASSIGNMENT",
  ]);
});
