import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { reminderIdSchema } from "../ids.ts";
import { fromBase64Url, toBase64Url } from "./base64-url.ts";
import { createTokens } from "./token.ts";

const tokens = createTokens("a secret of at least thirty-two characters");
const accountId = "account-1";
const reminderId = "01890a5d-ac96-774b-bcce-b302099a8057";
const pixel = tokens.pixelToken(accountId, reminderId);
const page = tokens.pageToken(reminderId);
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const alterations = (token: string): string[] =>
  Array.from(token).flatMap((original, at) => {
    // Its double has the same last eight bits.
    const double = String.fromCharCode(original.charCodeAt(0) + 0x100);
    return Array.from(`${alphabet}=.+/é\u0000${double}`)
      .filter((character) => character !== original)
      .map((character) => token.slice(0, at) + character + token.slice(at + 1));
  });
const ids = fc.uuid();
const accounts = fc.string({ minLength: 1, maxLength: 64, unit: "grapheme" });

describe("tokens", () => {
  test("every token reads back as the reminder it was made for", () => {
    fc.assert(
      fc.property(accounts, ids, (account, id) => {
        expect(tokens.readPixelToken(tokens.pixelToken(account, id))).toBe(id);
        expect(tokens.readPageToken(tokens.pageToken(id))).toBe(id);
      }),
    );
  });

  test("tokens have one length and only URL-safe characters", () => {
    fc.assert(
      fc.property(accounts, ids, (account, id) => {
        expect(tokens.pixelToken(account, id)).toMatch(/^[\w-]{49}$/);
        expect(tokens.pageToken(id)).toMatch(/^[\w-]{43}$/);
      }),
    );
  });

  test("the pixel tokens of an account begin with its tag, and another account's do not", () => {
    expect(pixel.startsWith(tokens.accountTag(accountId))).toBe(true);
    expect(tokens.accountTag("account-2")).not.toBe(tokens.accountTag(accountId));
    expect(tokens.accountTag(accountId)).toMatch(/^[\w-]{6}$/);
  });

  test("a token changed in any one character is refused", () => {
    expect(alterations(pixel).filter((token) => tokens.readPixelToken(token) !== null)).toEqual([]);
    expect(alterations(page).filter((token) => tokens.readPageToken(token) !== null)).toEqual([]);
  });

  test("truncated, prolonged, padded and upper-cased tokens are refused", () => {
    for (let length = 0; length < pixel.length; length += 1) {
      expect(tokens.readPixelToken(pixel.slice(0, length))).toBeNull();
      expect(tokens.readPixelToken(pixel.slice(length + 1))).toBeNull();
    }
    for (let length = 0; length < page.length; length += 1) {
      expect(tokens.readPageToken(page.slice(0, length))).toBeNull();
    }
    expect(tokens.readPixelToken(`${pixel}A`)).toBeNull();
    expect(tokens.readPixelToken(`${pixel}=`)).toBeNull();
    expect(tokens.readPixelToken(pixel + pixel)).toBeNull();
    expect(tokens.readPageToken("A".repeat(65_536))).toBeNull();
    expect(tokens.readPixelToken(pixel.toUpperCase())).toBeNull();
    expect(tokens.readPageToken(page.toLowerCase())).toBeNull();
  });

  test("a token of one kind is never one of the other", () => {
    expect(tokens.readPageToken(pixel)).toBeNull();
    expect(tokens.readPageToken(pixel.slice(6))).toBeNull();
    expect(tokens.readPixelToken(page)).toBeNull();
    expect(tokens.readPixelToken(tokens.accountTag(accountId) + page)).toBeNull();
  });

  test("a token under another secret, or another account's tag, is refused", () => {
    const others = createTokens("another secret of thirty-two characters");
    expect(tokens.readPixelToken(others.pixelToken(accountId, reminderId))).toBeNull();
    expect(tokens.readPageToken(others.pageToken(reminderId))).toBeNull();
    expect(tokens.readPixelToken(tokens.accountTag("account-2") + pixel.slice(6))).toBeNull();
  });

  test("nothing that somebody makes up is a token", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 100 }), (text) => {
        expect(tokens.readPixelToken(text)).toBeNull();
        expect(tokens.readPageToken(text)).toBeNull();
      }),
    );
  });

  test("tokens do not change from one release to the next", () => {
    expect(pixel).toBe("SA4bJAAYkKXayWd0u8zrMCCZqAVwjlzeALLK8Iym7JtrvD3Vk");
    expect(page).toBe("AYkKXayWd0u8zrMCCZqAV6enmGpiIKuoZs_SL4NpwjM");
  });
});

describe("base64url", () => {
  test("it agrees with Node's, both ways", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
    );
  });

  test("whatever decodes is the one text of its bytes", () => {
    const texts = fc.string({
      unit: fc.constantFrom(...Array.from(`${alphabet}=+/`)),
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, (text) => {
        const bytes = fromBase64Url(text);
        expect(bytes === null ? text : toBase64Url(bytes)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a form's seal", () => {
  const said = '{"on":"2026-12-03","note":"é 🙂"}';
  const id = reminderIdSchema.parse(reminderId);
  const seal = tokens.sealForm(id, said);

  test("vouches for one text on one reminder's page, and for nothing else", () => {
    expect(seal).toMatch(/^[\w-]{22}$/);
    expect(tokens.isFormSeal(id, said, seal)).toBe(true);
    expect(tokens.isFormSeal(id, said.replace("03", "04"), seal)).toBe(false);
    const other = reminderIdSchema.parse(reminderId.replace("57", "58"));
    expect(tokens.isFormSeal(other, said, seal)).toBe(false);
    const elsewhere = createTokens("another secret of at least thirty-two chars");
    expect(elsewhere.isFormSeal(id, said, seal)).toBe(false);
  });

  test("is not mistaken for one when anything in it is changed", () => {
    for (const altered of [...alterations(seal), "", `${seal}A`, seal.slice(1)]) {
      expect(tokens.isFormSeal(id, said, altered)).toBe(false);
    }
  });
});
