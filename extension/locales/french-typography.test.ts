import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("fr/", import.meta.url);

/** Every string and template of a source file; what a template inserts becomes one letter. */
const stringsIn = (source: string): string[] => {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  // Innermost insertions first, for a template may stand inside another's.
  let flat = code;
  for (let before = ""; before !== flat;) {
    before = flat;
    flat = flat.replace(/\$\{[^{}]*\}/g, "X");
  }
  const inside = [...code.matchAll(/\$\{([^{}]*)\}/g)].flatMap(([, part = ""]) => part);
  return [flat, ...inside]
    .join("\n")
    .match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g)!
    .map((literal) => literal.slice(1, -1).replaceAll("\\u00a0", "\u00a0"))
    .filter((text) => !text.endsWith(".ts"));
};

const faults: [rule: string, pattern: RegExp][] = [
  ["a no-break space before ; : ? !", /(?<![\u00a0\u202f])[;:?!](?!\/)/],
  ["no-break spaces inside « »", /«(?!\u00a0)|(?<!\u00a0)»/],
  ["curly apostrophes", /'/],
  ["one character for an ellipsis", /\.\.\./],
  ["a no-break space before €", /(?<!\u00a0)€/],
  ["no two spaces in a row", / {2}/],
];

describe("French", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

  it("is looked at whole", () => {
    const texts = files.flatMap((name) => stringsIn(readFileSync(new URL(name, folder), "utf8")));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts).toContain("Envoyée\u202f?");
  });

  it.each(faults)("has %s", (_rule, pattern) => {
    const faulty = files.flatMap((name) =>
      stringsIn(readFileSync(new URL(name, folder), "utf8"))
        .filter((text) => pattern.test(text))
        .map((text) => `${name}: ${text}`),
    );
    expect(faulty).toEqual([]);
  });
});
