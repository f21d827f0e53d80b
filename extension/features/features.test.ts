import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { features } from "./index.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(here);
const cases = readdirSync(new URL("../e2e/", import.meta.url));
const table = readFileSync(new URL("../../CONTRIBUTING.md", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| `"));

/** Every file here that defines a feature. */
const defined = files.filter(
  (name) =>
    name.endsWith(".ts") &&
    !name.endsWith(".test.ts") &&
    /: Feature = \{/.test(readFileSync(`${here}/${name}`, "utf8")),
);

describe("every feature", () => {
  it("is started in the mail pages, once", () => {
    const ids = features.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(defined.map((name) => name.replace(".ts", "")).toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(features.map(({ id }) => id))("%s has a test beside it", (id) => {
    expect(files).toContain(`${id}.test.ts`);
  });

  it.each(features.map(({ id }) => id))("%s is described in CONTRIBUTING.md", (id) => {
    expect(table.filter((line) => line.startsWith(`| \`${id}\` `))).toHaveLength(1);
  });

  it.each(features.map(({ id }) => id))("%s has an end-to-end case that exists", (id) => {
    const row = table.find((line) => line.startsWith(`| \`${id}\` `));
    const [, named] = /\| `([\w-]+)` +\|$/.exec(row ?? "") ?? [];
    expect(cases).toContain(`${named}.e2e.test.ts`);
  });
});
