import type { Context } from "hono";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { clientAddress } from "../middleware/client-address.ts";
import { addressHeader, type Auth } from "./create-auth.ts";

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
  if (response.status === 429) return new AppError("rate_limited");
  const body: unknown = await response.json().catch(() => null);
  const code = typeof body === "object" && body !== null && "code" in body ? body.code : null;
  const refusal = refusals[String(code)];
  if (refusal) return refusal();
  throw new Error(`better-auth answered ${response.status} ${JSON.stringify(body)}`);
};

/** Asks better-auth and translates its refusals into our errors. */
export const callAuth = async (
  deps: Deps,
  auth: Auth,
  c: Context,
  path: "/sign-up/email" | "/sign-in/email" | "/sign-out",
  body: Record<string, string>,
): Promise<Response> => {
  const headers = new Headers({ "content-type": "application/json" });
  const address = clientAddress(deps, c);
  const authorization = c.req.header("authorization");
  if (address !== null) headers.set(addressHeader, address);
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
