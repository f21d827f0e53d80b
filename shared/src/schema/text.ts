import { z } from "zod";

import { complain } from "./complaints.ts";

// Marks that turn the direction of what follows, our own words too. Those that a script needs to be
// written at all (U+200E, U+200F, U+061C) act on their neighbours only, and stay.
const withoutTurns = (value: string): string => value.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

// Control characters have no place in names and subjects, and would let a header or a CSV row be forged.
const withoutControls = (value: string): string =>
  withoutTurns(value)
    // oxlint-disable-next-line no-control-regex -- control characters are exactly what is removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .trim();

/** One line of text that somebody typed: controls become spaces, ends are trimmed, never empty. */
export const lineSchema = (max: number) =>
  z.string().max(max).transform(withoutControls).pipe(z.string().min(1));

/** Free text over several lines: line breaks kept, other controls removed, may be empty. */
export const paragraphSchema = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) =>
      value
        .split(/\r\n|\r|\n/)
        .map(withoutControls)
        .join("\n")
        .trim(),
    );

// zod's own pattern for Unicode addresses, without the characters that mean something in a header
// or in HTML: no address in use has them.
const bareAddress = /^[^\s@"<>()[\]\\,;:]{1,64}@[^\s@"<>()[\]\\,;:]{1,255}$/u;

/**
 * A bare mail address in lower case. `Camille <camille@exemple.fr>` is read as its address, since
 * that is what mail pages hand over. Unicode addresses (RFC 6531) are accepted.
 */
export const emailSchema = z
  .string()
  .max(320)
  .transform((value) => (/<([^<>]+)>\s*$/.exec(value)?.[1] ?? value).trim().toLowerCase())
  .pipe(z.email({ pattern: bareAddress, error: complain("not_an_email") }));

/** An https (or, for a server on one's own machine, http) address; never `javascript:` or `data:`. */
export const webAddressSchema = z
  .string()
  .max(2_000)
  .refine((value) => /^https?:\/\/[^\s/?#"'<>\\]+([/?#][^\s"'<>\\]*)?$/i.test(value), {
    error: complain("not_a_web_address"),
  });
