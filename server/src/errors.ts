import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

import { errorStatus, type ErrorBody, type ErrorCode } from "@impaye/shared/errors";
import type { Language } from "@impaye/shared/schema/language";

import type { Deps } from "./deps.ts";
import { languageOf } from "./language-of.ts";

export type Sentence = Record<Language, string>;

const usual: Record<ErrorCode, Sentence> = {
  invalid: { fr: "La demande contient une erreur.", en: "The request has a mistake in it." },
  unauthenticated: { fr: "Connectez-vous d’abord.", en: "Sign in first." },
  not_found: { fr: "Introuvable.", en: "Not found." },
  conflict: {
    fr: "C’est déjà enregistré, avec un autre contenu : rechargez pour voir lequel.",
    en: "This is already recorded, and says something else: reload to see what.",
  },
  too_large: { fr: "La demande est trop volumineuse.", en: "The request is too large." },
  rate_limited: {
    fr: "Trop de tentatives : patientez une minute.",
    en: "Too many attempts: wait a minute.",
  },
  internal: {
    fr: "Le serveur a rencontré une erreur.",
    en: "The server met an error.",
  },
};

/**
 * An outcome that the client is told of. Without `message` it is the code's usual sentence;
 * `fields` maps a dotted path to what is wrong there, in the client's language.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly sentence: Sentence;
  readonly fields: Record<string, string> | undefined;

  constructor(code: ErrorCode, sentence: Sentence = usual[code], fields?: Record<string, string>) {
    super(sentence.en);
    this.code = code;
    this.sentence = sentence;
    this.fields = fields;
  }
}

const codeOfStatus = (status: number): ErrorCode =>
  (Object.keys(errorStatus) as ErrorCode[]).find((code) => errorStatus[code] === status) ??
  (status < 500 ? "invalid" : "internal");

const asAppError = (error: unknown): AppError => {
  if (error instanceof AppError) return error;
  return new AppError(error instanceof HTTPException ? codeOfStatus(error.status) : "internal");
};

// Who has a token has the page: it is not for a log.
const withoutToken = (path: string): string => path.replace(/^\/([fp])\/[^/]+/, "/$1/…");

/** What the client may know of anything thrown; what is unexpected is logged and not told. */
export const toldOf = (deps: Pick<Deps, "logError">, error: unknown, c: Context): AppError => {
  const told = asAppError(error);
  if (told.code === "internal") {
    const route = `${c.req.method} ${withoutToken(c.req.path)}`;
    deps.logError(error, { requestId: c.get("requestId"), route });
  }
  return told;
};

/** Turns anything thrown into the one error shape. */
export const answerError = (deps: Pick<Deps, "logError">, error: unknown, c: Context) => {
  const { code, sentence, fields } = toldOf(deps, error, c);
  const requestId: string = c.get("requestId");
  const body: ErrorBody = {
    error: {
      code,
      message: sentence[languageOf(c)] + (code === "internal" ? ` (${requestId})` : ""),
      ...(fields && { fields }),
    },
  };
  return c.json(body, errorStatus[code]);
};
