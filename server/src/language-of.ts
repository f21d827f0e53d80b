import type { Context } from "hono";

import type { Language } from "@impaye/shared/schema/language";

/** The first of our languages that the client's `Accept-Language` lists; French otherwise. */
export const languageOf = (c: Context): Language => {
  const wanted = (c.req.header("accept-language") ?? "").toLowerCase().split(",");
  const known = wanted.find((tag) => /^\s*(fr|en)\b/.test(tag));
  return known?.trim().startsWith("en") ? "en" : "fr";
};
