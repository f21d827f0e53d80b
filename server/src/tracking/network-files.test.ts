import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { readNetworkFiles } from "./network-files.ts";
import { networkOf } from "./network-of.ts";

const folderWith = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), "impaye-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};
const many = (line: (n: number) => string) => Array.from({ length: 1_100 }, (_, n) => line(n));
const csv = many((n) => `17.${n >> 8}.${n & 255}.0/31,US,US-CA,,`).join("\r\n");
const tags = (block: number) =>
  JSON.stringify({
    changeNumber: 1,
    values: [
      {
        name: "AzureCloud",
        properties: { addressPrefixes: many((n) => `${block}.${n >> 8}.${n & 255}.0/28`) },
      },
    ],
  });

test("publishers’ own files are read, others left alone, and the latest dated one counts", () => {
  const lists = readNetworkFiles(
    folderWith({
      "egress-ip-ranges.csv": csv,
      "ServiceTags_Public_20260817.json": tags(20),
      "ServiceTags_Public_20260824.json": tags(52),
      "SIGNALS.md": "not a list",
    }),
  );
  const of = (address: string) => networkOf(lists, { address, asn: null });
  expect([of("17.0.3.1"), of("52.0.3.1"), of("20.0.3.1")]).toEqual([
    "apple-relay",
    "microsoft",
    "other",
  ]);
});

test.each<[string, Record<string, string>, RegExp]>([
  ["a broken list", { "egress-ip-ranges.csv": "<html>" }, /NETWORK_LISTS .*not a list/],
  ["an empty list", { "special-crawlers.json": " " }, /is empty/],
  ["no list", { "notes.txt": "x" }, /holds none of the lists/],
])("%s stops the start with a sentence", (_, files, sentence) => {
  expect(() => readNetworkFiles(folderWith(files))).toThrow(sentence);
});

test("so does a folder that is not there", () => {
  expect(() => readNetworkFiles("/nowhere/at/all")).toThrow(/NETWORK_LISTS \(\/nowhere/);
});
