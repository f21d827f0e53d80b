import { errorBodySchema } from "@impaye/shared/errors";
import type { Language } from "@impaye/shared/schema/language";

import type { Problem } from "../backend.ts";

const sentences = {
  strange: {
    fr: "Ce serveur a répondu de façon inattendue. Est-ce bien un serveur Impayé ?",
    en: "This server gave an unexpected answer. Is it an Impayé server?",
  },
  badAddress: {
    fr: "Indiquez l’adresse d’un serveur, par exemple https://impaye.exemple.fr.",
    en: "Give a server’s address, for example https://impaye.example.com.",
  },
  notGranted: {
    fr: "Le navigateur n’a pas encore autorisé Impayé à joindre ce serveur.",
    en: "The browser has not yet allowed Impayé to reach this server.",
  },
} as const;

export type SentenceKey = keyof typeof sentences;

/** A refusal that the extension pronounces itself. */
export const refused = (key: SentenceKey, language: Language): Problem => ({
  kind: "refused",
  code: "invalid",
  message: sentences[key][language],
});

/**
 * What an answer outside 2xx means. `body` is its parsed JSON, or null. A gateway that answers for
 * a server that is down counts as no answer.
 */
export const problemOf = (status: number, body: unknown, language: Language): Problem => {
  const { data } = errorBodySchema.safeParse(body);
  if (!data) return status >= 500 ? { kind: "offline" } : refused("strange", language);
  const { code, message, fields } = data.error;
  return { kind: "refused", code, message, ...(fields && { fields }) };
};

/** No token, or one that the server no longer knows. */
export const isSignedOut = (problem: Problem): boolean =>
  problem.kind === "refused" && problem.code === "unauthenticated";

/** Whether the same request may succeed later: no answer, too many at once, or the server's fault. */
export const mayPass = (problem: Problem): boolean =>
  problem.kind !== "refused" || ["rate_limited", "internal"].includes(problem.code);
