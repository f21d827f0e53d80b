import { describe, expect, test } from "vitest";

import { session, user } from "../db/auth-schema.ts";
import { testApp } from "../test/test-app.ts";

const up = "/api/auth/sign-up/email";
const account = { name: "Nora Lemaire", email: "nora@exemple.fr", password: "correct horse" };
const t = await testApp();

describe("accounts", () => {
  test("signing up gives a bearer token that opens the API", async () => {
    const { status, body, headers } = await t.call("POST", up, { body: account });
    expect(status).toBe(200);
    expect(body.user).toMatchObject({ name: "Nora Lemaire", email: "nora@exemple.fr" });
    expect(headers.get("set-cookie")).toBeNull();
    const profile = await t.call("GET", "/api/profile", { token: body.token });
    expect(profile.body.name).toBe("Nora Lemaire");
  });

  test("signing in again gives another token, whatever the address's case", async () => {
    const { status, body } = await t.call("POST", "/api/auth/sign-in/email", {
      body: { email: "Nora@Exemple.FR", password: account.password },
    });
    expect(status).toBe(200);
    expect((await t.call("GET", "/api/profile", { token: body.token })).status).toBe(200);
  });

  test("a wrong password and an unknown address are refused alike", async () => {
    const wrong = { email: account.email, password: "wrong horse" };
    const unknown = { email: "nobody@exemple.fr", password: "wrong horse" };
    const answers = await Promise.all(
      [wrong, unknown].map((body) => t.call("POST", "/api/auth/sign-in/email", { body })),
    );
    for (const { status, body } of answers) {
      expect(status).toBe(401);
      expect(body.error).toEqual({
        code: "unauthenticated",
        message: "Adresse ou mot de passe incorrect.",
      });
    }
  });

  test("an address that has an account is a conflict", async () => {
    const { status, body } = await t.call("POST", up, { body: account });
    expect([status, body.error.code]).toEqual([409, "conflict"]);
  });

  test("the same sign-up twice at once makes one account", async () => {
    const twin = { ...account, email: "twin@exemple.fr" };
    const answers = await Promise.all([1, 2].map(() => t.call("POST", up, { body: twin })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test("a sign-up that stopped half-way does not keep its address forever", async () => {
    const old = new Date(t.clock.now - 120_000);
    const half = { id: "half", name: "", email: "half@exemple.fr", createdAt: old, updatedAt: old };
    await t.deps.db.insert(user).values(half);
    const { status } = await t.call("POST", up, { body: { ...account, email: half.email } });
    expect(status).toBe(200);
  });

  test("a weak password is invalid, and says so in the client's language", async () => {
    const body = { ...account, email: "weak@exemple.fr", password: "court" };
    const french = await t.call("POST", up, { body });
    expect(french.status).toBe(400);
    expect(french.body.error.fields).toEqual({
      password: "Choisissez un mot de passe d’au moins 8 caractères.",
    });
    const english = await t.call("POST", up, {
      body,
      headers: { "accept-language": "de, en-GB;q=0.8, fr;q=0.5" },
    });
    expect(english.body.error.fields.password).toMatch(/^Choose a password/);
  });

  test("an address that is none is invalid", async () => {
    const { status, body } = await t.call("POST", up, { body: { ...account, email: "nora" } });
    expect([status, Object.keys(body.error.fields)]).toEqual([400, ["email"]]);
  });

  test("signing out ends the session, and may come twice", async () => {
    const signedIn = await t.call("POST", "/api/auth/sign-in/email", { body: account });
    const { token } = signedIn.body;
    expect((await t.call("POST", "/api/auth/sign-out", { token })).status).toBe(200);
    expect((await t.call("POST", "/api/auth/sign-out", { token })).status).toBe(200);
    expect((await t.call("GET", "/api/profile", { token })).status).toBe(401);
  });

  test("neither the client's address nor its program is kept with the session", async () => {
    const rows = await t.deps.db.select().from(session);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect([row.ipAddress, row.userAgent]).toEqual([null, null]);
  });
});

describe("what does not open the API", () => {
  test.each([
    ["nothing", {}],
    ["a made-up token", { authorization: "Bearer abc.def" }],
    ["another scheme", { authorization: "Basic bm9yYTpub3Jh" }],
    ["an empty token", { authorization: "Bearer " }],
  ])("%s", async (_, headers) => {
    const { status, body } = await t.call("GET", "/api/profile", { headers });
    expect([status, body.error.code]).toEqual([401, "unauthenticated"]);
  });

  test("the token without its signature, as it lies in the database", async () => {
    const [row] = await t.deps.db.select({ token: session.token }).from(session);
    expect((await t.call("GET", "/api/profile", { token: row?.token })).status).toBe(401);
  });

  test("a session cookie, however right", async () => {
    const { body } = await t.call("POST", "/api/auth/sign-in/email", { body: account });
    const cookie = ["", "__Secure-"]
      .map((prefix) => `${prefix}better-auth.session_token=${body.token}`)
      .join("; ");
    expect((await t.call("GET", "/api/profile", { headers: { cookie } })).status).toBe(401);
  });

  test("better-auth's other routes", async () => {
    const paths = ["get-session", "list-sessions", "update-user", "delete-user", "ok", "error"];
    for (const path of paths) {
      expect((await t.call("GET", `/api/auth/${path}`)).status).toBe(401);
    }
  });
});

describe("too many attempts", () => {
  const wrong = { email: "attacked@exemple.fr", password: "guess" };
  const guess = (headers = {}) =>
    t.call("POST", "/api/auth/sign-in/email", { body: wrong, headers });

  test("from one address are slowed down, also when it forges headers", async () => {
    t.socket.address = "192.0.2.1";
    for (let i = 0; i < 10; i += 1) expect((await guess()).status).toBe(401);
    for (const name of ["x-forwarded-for", "cf-connecting-ip", "x-impaye-client-address"]) {
      const { status, body } = await guess({ [name]: "192.0.2.77" });
      expect([status, body.error.code]).toEqual([429, "rate_limited"]);
    }
    t.socket.address = "192.0.2.2";
    expect((await guess()).status).toBe(401);
  });
});
