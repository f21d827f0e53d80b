import { describe, expect, it } from "vitest";

import { createApi } from "./api.ts";

const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });
const error = (code: string, status: number) =>
  json({ error: { code, message: "Une phrase.", fields: { name: "Trop long." } } }, status);

const ask = async (
  answer: Response | Error,
  { token = "secret", anonymous = false }: { token?: string | null; anonymous?: boolean } = {},
) => {
  const requests: Request[] = [];
  const forgotten: string[] = [];
  let answers = 0;
  const api = createApi({
    fetch: async (input, init) => {
      requests.push(new Request(input, init));
      if (answer instanceof Error) throw answer;
      return answer;
    },
    connection: async () => ({ serverUrl: "https://relances.exemple.fr", token, language: "fr" }),
    signedOut: async (old) => void forgotten.push(old),
    answered: () => void (answers += 1),
  });
  const outcome = await api.json(
    (client) => client.api.auth["sign-in"].email.$post({ json: { email: "é", password: "&" } }),
    { anonymous },
  );
  return { outcome, request: requests[0], forgotten, answers };
};

describe("the HTTP client", () => {
  it("carries the token, the language and the body, and no cookie", async () => {
    const { request, outcome } = await ask(json({ id: 1 }));
    expect(outcome).toEqual({ ok: true, value: { id: 1 } });
    expect(request?.url).toBe("https://relances.exemple.fr/api/auth/sign-in/email");
    expect(request?.headers.get("authorization")).toBe("Bearer secret");
    expect(request?.headers.get("accept-language")).toBe("fr");
    expect(request?.credentials).toBe("omit");
    expect(request?.redirect).toBe("error");
    expect(await request?.json()).toEqual({ email: "é", password: "&" });
  });

  it("asks nothing of the server when nobody is signed in", async () => {
    const { request, outcome } = await ask(json({}), { token: null });
    expect(outcome).toEqual({ ok: false, problem: { kind: "signed-out" } });
    expect(request).toBeUndefined();
  });

  it("passes a refusal on with its sentence and its fields", async () => {
    const { outcome, answers } = await ask(error("invalid", 400));
    expect(outcome).toEqual({
      ok: false,
      problem: {
        kind: "refused",
        code: "invalid",
        message: "Une phrase.",
        fields: { name: "Trop long." },
      },
    });
    expect(answers).toBe(1);
  });

  it("forgets a token that the server no longer knows", async () => {
    const { outcome, forgotten } = await ask(error("unauthenticated", 401));
    expect(outcome).toEqual({ ok: false, problem: { kind: "signed-out" } });
    expect(forgotten).toEqual(["secret"]);
  });

  it("shows a wrong password as a refusal, and keeps the token of before", async () => {
    const { outcome, forgotten, request } = await ask(error("unauthenticated", 401), {
      anonymous: true,
    });
    expect(outcome).toMatchObject({ ok: false, problem: { kind: "refused" } });
    expect(forgotten).toEqual([]);
    expect(request?.headers.has("authorization")).toBe(false);
  });

  it("takes silence, a timeout and a gateway's error page for being offline", async () => {
    for (const answer of [
      new TypeError("Failed to fetch"),
      new DOMException("timed out", "TimeoutError"),
      new Response("<h1>Bad Gateway</h1>", { status: 502 }),
    ]) {
      const { outcome } = await ask(answer);
      expect(outcome).toEqual({ ok: false, problem: { kind: "offline" } });
    }
  });

  it("says so when the address is no server of ours", async () => {
    for (const answer of [
      new Response("<h1>Bienvenue</h1>"),
      new Response("<h1>Perdu</h1>", { status: 404 }),
    ]) {
      const { outcome } = await ask(answer);
      expect(outcome).toMatchObject({ ok: false, problem: { kind: "refused", code: "invalid" } });
    }
  });
});
