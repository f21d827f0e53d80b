import { hkdf } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

import type { ReminderId } from "../ids.ts";
import { fromBase64Url, toBase64Url } from "./base64-url.ts";

/**
 * The unguessable names under which a reminder's image and page are public. A token carries its
 * reminder's id and a MAC, so that reading it needs no database; it says nothing about the debtor.
 */
export interface Tokens {
  /**
   * The 6 URL-safe characters that begin every pixel token of one account. A browser rule that
   * blocks an account's own images matches on them and spares everybody else's.
   */
  accountTag(accountId: string): string;
  /** 49 URL-safe characters. */
  pixelToken(accountId: string, reminderId: string): string;
  /** 43 URL-safe characters. */
  pageToken(reminderId: string): string;
  /** Null for anything that `pixelToken` did not make with this secret. */
  readPixelToken(token: string): ReminderId | null;
  /** Null for anything that `pageToken` did not make with this secret. */
  readPageToken(token: string): ReminderId | null;
  /** 22 URL-safe characters that vouch for a text which a reminder's page will hand back. */
  sealForm(reminderId: ReminderId, text: string): string;
  /** Whether `sealForm` made this seal, for this reminder and text, with this secret. */
  isFormSeal(reminderId: ReminderId, text: string, seal: string): boolean;
}

const tagLength = 6;
const idLength = 16;
const macLength = 16;
const sealedLength = Math.ceil(((idLength + macLength) * 8) / 6);

const formSealLength = Math.ceil((macLength * 8) / 6);

const toBytes = (id: string): Uint8Array => hexToBytes(id.replaceAll("-", ""));
const toId = (bytes: Uint8Array): ReminderId => {
  const hex = bytesToHex(bytes);
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  // The MAC was checked: these bytes were a reminder's id when the token was made.
  return `${groups.join("-")}-${hex.slice(20)}` as ReminderId;
};

/** Compares without revealing, by the time it takes, where two MACs differ. */
const equal = (a: Uint8Array, b: Uint8Array): boolean => {
  let difference = 0;
  for (let i = 0; i < macLength; i += 1) difference |= (a[i] ?? 0) ^ (b[i] ?? 0);
  return difference === 0;
};

const createSeal = (secret: string, kind: "pixel" | "page") => {
  const key = hkdf(sha256, utf8ToBytes(secret), undefined, utf8ToBytes(`impaye ${kind} token`), 32);
  // Every image fetch is checked here: the keyed state is copied, not hashed again, and into memory
  // that is used again.
  const keyed = hmac.create(sha256, key).update(utf8ToBytes(kind));
  const hash = keyed.clone();
  const digest = new Uint8Array(sha256.outputLen);

  /** Valid until the next call. */
  const mac = (tag: string, id: Uint8Array): Uint8Array => {
    const message = new Uint8Array(tag.length + idLength);
    for (let i = 0; i < tag.length; i += 1) message[i] = tag.charCodeAt(i);
    message.set(id, tag.length);
    // oxlint-disable-next-line no-underscore-dangle -- the library's way to copy into memory that exists
    keyed._cloneInto(hash).update(message).digestInto(digest);
    return digest.subarray(0, macLength);
  };

  return {
    seal(tag: string, id: Uint8Array): string {
      const bytes = new Uint8Array(idLength + macLength);
      bytes.set(id);
      bytes.set(mac(tag, id), idLength);
      return tag + toBase64Url(bytes);
    },
    open(token: string, length: number): ReminderId | null {
      if (token.length !== length + sealedLength || !/^[\w-]+$/.test(token)) return null;
      const bytes = fromBase64Url(token.slice(length));
      if (bytes === null) return null;
      const id = bytes.subarray(0, idLength);
      return equal(bytes.subarray(idLength), mac(token.slice(0, length), id)) ? toId(id) : null;
    },
  };
};

/**
 * Tokens under a server's secret. Each kind has a key of its own (HKDF), so that one kind is never
 * taken for the other; each reminder has exactly one token string of a kind. Ids are UUIDs.
 */
export const createTokens = (secret: string): Tokens => {
  const tagKey = hkdf(
    sha256,
    utf8ToBytes(secret),
    undefined,
    utf8ToBytes("impaye account tag"),
    32,
  );
  const formKey = hkdf(
    sha256,
    utf8ToBytes(secret),
    undefined,
    utf8ToBytes("impaye answer form"),
    32,
  );
  const formMac = (reminderId: ReminderId, text: string): Uint8Array =>
    hmac(sha256, formKey, utf8ToBytes(`${reminderId}\n${text}`)).subarray(0, macLength);
  const pixel = createSeal(secret, "pixel");
  const page = createSeal(secret, "page");
  const accountTag = (accountId: string): string =>
    toBase64Url(hmac(sha256, tagKey, utf8ToBytes(accountId))).slice(0, tagLength);

  return {
    accountTag,
    pixelToken: (accountId, reminderId) => pixel.seal(accountTag(accountId), toBytes(reminderId)),
    pageToken: (reminderId) => page.seal("", toBytes(reminderId)),
    readPixelToken: (token) => pixel.open(token, tagLength),
    readPageToken: (token) => page.open(token, 0),
    sealForm: (reminderId, text) => toBase64Url(formMac(reminderId, text)),
    isFormSeal: (reminderId, text, seal) => {
      const given = seal.length === formSealLength ? fromBase64Url(seal) : null;
      return given !== null && equal(given, formMac(reminderId, text));
    },
  };
};
