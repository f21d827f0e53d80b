import { createClient, type Client } from "@impaye/server/client";
import type { Language } from "@impaye/shared/schema/language";

import type { Outcome, Problem } from "../backend.ts";
import { isSignedOut, problemOf, refused } from "./problems.ts";

const timeoutMs = 15_000;
const longTimeoutMs = 180_000;

export interface ApiDeps {
  fetch: typeof fetch;
  /** Read anew for every request. `token` is null when nobody is signed in. */
  connection(): Promise<{ serverUrl: string; token: string | null; language: Language }>;
  /** The server no longer knows this token. */
  signedOut(token: string): Promise<void>;
  /** The server answered, whatever it said. */
  answered(): void;
}

/** What the typed client resolves with, as far as it matters here. */
export interface Answer<Value> {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<Value>;
  text(): Promise<string>;
}

export interface CallOptions {
  /** Signing in or up: goes without a token, and a refusal is about the password. */
  anonymous?: boolean;
  /** Another server than the one in use. */
  serverUrl?: string;
  /** Everything that an account has takes longer to read, or to erase. */
  long?: boolean;
}

/** Every answer of the server, and every lack of one, as an outcome. Nothing here throws. */
export interface Api {
  json<Value>(
    ask: (client: Client) => Promise<Answer<Value>>,
    options?: CallOptions,
  ): Promise<Outcome<Value>>;
  text(
    ask: (client: Client) => Promise<Answer<unknown>>,
    options?: CallOptions,
  ): Promise<Outcome<string>>;
}

const parse = (text: string): unknown => {
  // What a 204 carries.
  if (text === "") return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const failed = (problem: Problem): Outcome<never> => ({ ok: false, problem });

/** The only HTTP client. */
export const createApi = (deps: ApiDeps): Api => {
  const call = async (
    ask: (client: Client) => Promise<Answer<unknown>>,
    { anonymous = false, serverUrl, long = false }: CallOptions = {},
  ): Promise<Outcome<string>> => {
    const connection = await deps.connection();
    const { token, language } = connection;
    if (!anonymous && token === null) return failed({ kind: "signed-out" });
    const client = createClient(serverUrl ?? connection.serverUrl, {
      fetch: deps.fetch,
      headers: {
        "accept-language": language,
        ...(!anonymous && { authorization: `Bearer ${token}` }),
      },
      init: {
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "no-referrer",
        // A redirect would carry the token to wherever it points.
        redirect: "error",
        signal: AbortSignal.timeout(long ? longTimeoutMs : timeoutMs),
      },
    });
    let answer: Answer<unknown>;
    let text: string;
    try {
      answer = await ask(client);
      text = await answer.text();
    } catch {
      return failed({ kind: "offline" });
    }
    deps.answered();
    if (answer.ok) return { ok: true, value: text };
    const problem = problemOf(answer.status, parse(text), language);
    if (anonymous || token === null || !isSignedOut(problem)) return failed(problem);
    await deps.signedOut(token);
    return failed({ kind: "signed-out" });
  };

  return {
    text: call,
    async json<Value>(
      ask: (client: Client) => Promise<Answer<Value>>,
      options?: CallOptions,
    ): Promise<Outcome<Value>> {
      const outcome = await call(ask, options);
      if (!outcome.ok) return outcome;
      const value = parse(outcome.value);
      if (value === undefined) {
        return failed(refused("strange", (await deps.connection()).language));
      }
      // The client's types are the server's own routes.
      return { ok: true, value: value as Value };
    },
  };
};
