import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { emailSchema, lineSchema, paragraphSchema, webAddressSchema } from "./text.ts";

const line = lineSchema(20);

describe("a line of text", () => {
  test.each([
    ["  Camille  ", "Camille"],
    ["a\r\nBcc: b", "a Bcc: b"],
    ["a\u0000\u0007b", "a b"],
    ["a\u2028b", "a b"],
    ["<b>x</b>", "<b>x</b>"],
    ["Zoë 🌻", "Zoë 🌻"],
    // What would turn our own words round, in a name that somebody chose.
    ["\u202eérruF\u202c\u2066 x", "érruF x"],
    ["\u200fשלום\u200e", "\u200fשלום\u200e"],
  ])("%j becomes %j", (value, expected) => {
    expect(line.parse(value)).toBe(expected);
  });

  test.each(["", "   ", "\n\t", "x".repeat(21), null, 5])("%j is refused", (value) => {
    expect(line.safeParse(value).success).toBe(false);
  });

  test("never holds a control character, and reads the same twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 20 }), (value) => {
        const { data = "" } = line.safeParse(value);
        // oxlint-disable-next-line no-control-regex -- control characters are what must be absent
        expect(data).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
        expect(data === "" ? "" : line.parse(data)).toBe(data);
      }),
    );
  });
});

test("a paragraph keeps its line breaks, in one form, and may be empty", () => {
  const paragraph = paragraphSchema(50);
  expect(paragraph.parse(" a\r\nb\rc\u0000d \n\n")).toBe("a\nb\nc d");
  expect(paragraph.parse("  ")).toBe("");
  expect(paragraph.safeParse("x".repeat(51)).success).toBe(false);
});

describe("a mail address", () => {
  test.each([
    ["Camille@Exemple.FR", "camille@exemple.fr"],
    ["  a@b.fr ", "a@b.fr"],
    ["Camille Dubois <camille@exemple.fr>", "camille@exemple.fr"],
    ['"Dubois, <C>" <C.Dubois@exemple.fr>', "c.dubois@exemple.fr"],
    ["jérôme@exämple.fr", "jérôme@exämple.fr"],
  ])("%j is read as %j", (value, expected) => {
    expect(emailSchema.parse(value)).toBe(expected);
  });

  test.each([
    "",
    "camille",
    "@exemple.fr",
    "a@",
    "a b@c.fr",
    "a@b.fr, c@d.fr",
    "<script>@x.fr",
    "a;b@c.fr",
    "a@b.fr>",
    `${"a".repeat(320)}@b.fr`,
    null,
  ])("%j is none, and says so in our words", (value) => {
    const { error } = emailSchema.safeParse(value);
    expect(error).toBeDefined();
  });

  test("a refusal is one of our own sentences", () => {
    expect(emailSchema.safeParse("camille").error?.issues[0]?.message).toBe("not_an_email");
  });
});

describe("a web address", () => {
  test.each(["https://pay.exemple.fr", "http://localhost:8787/p", "HTTPS://Exemple.fr/a?b=c#d"])(
    "%s is one",
    (value) => {
      expect(webAddressSchema.parse(value)).toBe(value);
    },
  );

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//exemple.fr",
    "exemple.fr",
    "https://",
    "https://a b",
    'https://a"onload=',
    "https://a/<b>",
    "https://a\\b",
    "https:/\nexemple.fr",
    ` https://a`,
    `https://${"a".repeat(2_000)}`,
  ])("%j is none", (value) => {
    expect(webAddressSchema.safeParse(value).success).toBe(false);
  });
});
