import type { Outcome } from "../../backend.ts";
import type { Alarms } from "../alarms.ts";
import type { Api, ApiRequest } from "../api.ts";
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

/** An API whose answers are a function of the request, and which remembers what was asked. */
export const fakeApi = (answer: (request: ApiRequest) => Outcome<unknown>) => {
  const asked: ApiRequest[] = [];
  const ask = async (request: ApiRequest): Promise<Outcome<never>> => {
    asked.push(request);
    // A test's answers have the shape of the route it stands for.
    return answer(request) as Outcome<never>;
  };
  const api: Api = { json: ask, text: ask };
  return { api, asked };
};
