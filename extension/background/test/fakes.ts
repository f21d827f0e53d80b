import { createClient } from "@impaye/server/client";

import type { Outcome } from "../../backend.ts";
import type { Alarms } from "../alarms.ts";
import type { Api, CallOptions } from "../api.ts";
import type { Stored } from "../stored.ts";

/** A stored value that outlives whatever is created on it, as JSON like the real one. */
export const fakeStored = <Value>(initial: Value): Stored<Value> => {
  let json = JSON.stringify(initial);
  return {
    getValue: async () => JSON.parse(json) as Value,
    setValue: async (value) => {
      json = JSON.stringify(value);
    },
  };
};

export const fakeAlarms = () => {
  const ringing = new Map<string, number>();
  const alarms: Alarms = {
    ringAt: async (name, at) => void ringing.set(name, at),
    ringEvery: async () => undefined,
    clear: async (name) => void ringing.delete(name),
  };
  return { alarms, ringing };
};

export const value = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });
export const offline: Outcome<never> = { ok: false, problem: { kind: "offline" } };
export const signedOut: Outcome<never> = { ok: false, problem: { kind: "signed-out" } };
export const refusal = (code: string, message = code): Outcome<never> => ({
  ok: false,
  problem: { kind: "refused", code, message },
});

/** One request, as the typed client would have sent it. */
export interface Asked extends CallOptions {
  method: string;
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** An API whose answers are a function of the request, and which remembers what was asked. */
export const fakeApi = (answer: (asked: Asked) => Outcome<unknown>) => {
  const all: Asked[] = [];
  const ask: Api["json"] = async (ask, options) => {
    let outcome: Outcome<unknown> = offline;
    await ask(
      createClient("http://server.example", {
        fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
          const request = new Request(input, init);
          const { pathname, searchParams } = new URL(request.url);
          const text = await request.text();
          const body: unknown = text === "" ? null : JSON.parse(text);
          const asked = { method: request.method, path: pathname, query: searchParams, body };
          all.push({ ...asked, ...options });
          outcome = answer({ ...asked, ...options });
          return new Response();
        },
      }),
    );
    return outcome;
  };
  const api: Api = { json: ask, text: ask as Api["text"] };
  return { api, asked: all };
};
