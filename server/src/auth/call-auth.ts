import type { Context } from "hono";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { limitAddress } from "../middleware/limit-address.ts";
import type { Auth } from "./create-auth.ts";

export const addressTaken = () =>
  new AppError("conflict", {
    fr: "Un compte existe déjà avec cette adresse : connectez-vous.",
    en: "An account with this address exists already: sign in.",
  });

const refusals: Record<string, () => AppError> = {
  INVALID_EMAIL_OR_PASSWORD: () =>
    new AppError("unauthenticated", {
      fr: "Adresse ou mot de passe incorrect.",
      en: "Wrong address or password.",
    }),
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: addressTaken,
};

const refusalOf = async (response: Response): Promise<AppError> => {
  const body: unknown = await response.json().catch(() => null);
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : null;
  const refusal = refusals[String(code)];
  if (refusal) return refusal();
  throw new Error(`better-auth answered ${response.status} ${JSON.stringify(body)}`);
};

/** Attempts of one address in a minute. */
const attempts = { "/sign-up/email": 10, "/sign-in/email": 10, "/sign-out": 60 };

/** Asks better-auth, not too often, and translates its refusals into our errors. */
export const callAuth = async (
  deps: Deps,
  auth: Auth,
  c: Context,
  path: keyof typeof attempts,
  body: Record<string, string>,
): Promise<Response> => {
  await limitAddress(deps, c, { what: path, max: attempts[path], unknown: "together" });
  const headers = new Headers({ "content-type": "application/json" });
  const authorization = c.req.header("authorization");
  if (path === "/sign-out" && authorization !== undefined) {
    headers.set("authorization", authorization);
  }
  const url = `${deps.config.PUBLIC_URL}/api/auth${path}`;
  const response = await auth.handler(
    new Request(url, { method: "POST", headers, body: JSON.stringify(body) }),
  );
  if (!response.ok) throw await refusalOf(response);
  return response;
};
