import { expect, test } from "vitest";

import { proofTypeOf } from "./proof-type.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ["a PDF", "%PDF-1.7\n…", "application/pdf"],
  ["a PNG", "\x89PNG\r\n\x1a\n…", "image/png"],
  ["a JPEG", "\xff\xd8\xff\xe0…", "image/jpeg"],
  ["a page", "<html>%PDF-1.7", null],
  ["a PDF cut short", "%PDF", null],
  ["nothing", "", null],
])("%s is known by its first bytes", (_, text, type) => {
  expect(proofTypeOf(bytes(text))).toBe(type);
});
