import type { Language } from "@impaye/shared/schema/language";

import type { Outcome, Problem } from "../backend.ts";
import { isSignedOut, problemOf, refused } from "./problems.ts";

const timeoutMs = 15_000;

export interface ApiDeps {
  fetch: typeof fetch;
  /** Read anew for every request. `token` is null when nobody is signed in. */
  connection(): Promise<{ serverUrl: string; token: string | null; language: Language }>;
  /** The server no longer knows this token. */
  signedOut(token: string): Promise<void>;
  /** The server answered, whatever it said. */
  answered(): void;
}

export interface ApiRequest {
  method: "GET" | "POST" | "PUT" | "PATCH";
  /** From the root, with every variable part already encoded. */
  path: string;
  query?: Record<string, string | undefined>;
  body?: unknown;
  /** Signing in or up: goes without a token, and a refusal is about the password. */
  anonymous?: boolean;
  /** Another server than the one in use. */
  serverUrl?: string;
}

export interface Api {
  /** The answer's JSON, which is trusted to have the route's shape. Never throws. */
  json<Value>(request: ApiRequest): Promise<Outcome<Value>>;
  text(request: ApiRequest): Promise<Outcome<string>>;
}

const addressOf = (serverUrl: string, { path, query = {} }: ApiRequest): string => {
  const url = new URL(serverUrl + path);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const failed = (problem: Problem): Outcome<never> => ({ ok: false, problem });

/** The only HTTP client: every answer, and every lack of one, becomes an outcome. */
export const createApi = (deps: ApiDeps): Api => {
  const ask = async (request: ApiRequest): Promise<Outcome<string>> => {
    const { serverUrl, token, language } = await deps.connection();
    if (!request.anonymous && token === null) return failed({ kind: "signed-out" });
    let response: Response;
    let text: string;
    try {
      response = await deps.fetch(addressOf(request.serverUrl ?? serverUrl, request), {
        method: request.method,
        headers: {
          "accept-language": language,
          ...(request.body !== undefined && { "content-type": "application/json" }),
          ...(!request.anonymous && { authorization: `Bearer ${token}` }),
        },
        ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        // A redirect would carry the token to wherever it points.
        redirect: "error",
        signal: AbortSignal.timeout(timeoutMs),
      });
      text = await response.text();
    } catch {
      return failed({ kind: "offline" });
    }
    deps.answered();
    if (response.ok) return { ok: true, value: text };
    const problem = problemOf(response.status, parse(text), language);
    if (request.anonymous || token === null || !isSignedOut(problem)) return failed(problem);
    await deps.signedOut(token);
    return failed({ kind: "signed-out" });
  };

  return {
    text: ask,
    async json<Value>(request: ApiRequest): Promise<Outcome<Value>> {
      const outcome = await ask(request);
      if (!outcome.ok) return outcome;
      const value = parse(outcome.value);
      if (value === undefined) {
        return failed(refused("strange", (await deps.connection()).language));
      }
      // The server's routes and these calls share their schemas; see the type's own comment.
      return { ok: true, value: value as Value };
    },
  };
};
