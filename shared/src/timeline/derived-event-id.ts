import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import { type EventId, eventIdSchema } from "../ids.ts";

/**
 * The id of an event that is found rather than made: the same names always give the same id, so that
 * whoever finds it again records nothing new. A UUID of version 8 (RFC 9562, § 5.8) from SHA-256.
 */
export const derivedEventId = (...names: readonly string[]): EventId => {
  const hex = bytesToHex(sha256(utf8ToBytes(JSON.stringify(names))));
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4];
  return eventIdSchema.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
};
