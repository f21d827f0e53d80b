import { expect, test } from "vitest";

import { profileSchema } from "@impaye/shared/schema/profile";

import { signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t, "Nora Lemaire");
const path = "/api/profile";

test("a new account has the defaults, and its own pixel prefix", async () => {
  const { status, body } = await t.call("GET", path, { token });
  expect(status).toBe(200);
  expect(body).toEqual({
    name: "Nora Lemaire",
    address: "",
    jurisdiction: "fr",
    language: "fr",
    trackingDefault: "none",
    pixelPrefix: expect.stringMatching(/^https:\/\/impaye\.test\/p\/[\w-]{6}$/),
  });
  const other = await t.call("GET", path, { token: await signUp(t) });
  expect(other.body.pixelPrefix).not.toBe(body.pixelPrefix);
});

test("what is put is what is got, cleaned, and putting it twice changes nothing", async () => {
  const sent = {
    name: "  Nora\u0000Lemaire ",
    company: "Studio <b>Lemaire</b>",
    address: "1 rue de la Paix\r\n75002 Paris",
    iban: "fr76 3000 6000 0112 3456 7890 189",
    bic: "agrifrpp",
    paymentUrl: "https://pay.exemple.fr/nora?x=1",
    jurisdiction: "be",
    language: "en",
    trackingDefault: "consent",
  };
  const first = await t.call("PUT", path, { token, body: sent });
  const second = await t.call("PUT", path, { token, body: sent });
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.body).toEqual(first.body);
  expect(first.body).toMatchObject({
    name: "Nora Lemaire",
    company: "Studio <b>Lemaire</b>",
    address: "1 rue de la Paix\n75002 Paris",
    iban: "FR7630006000011234567890189",
    bic: "AGRIFRPP",
  });
  expect((await t.call("GET", path, { token })).body).toEqual(profileSchema.parse(first.body));
});

test.each([
  ["name", { name: "   " }],
  ["name", { name: 3 }],
  ["iban", { iban: "FR7630006000011234567890188" }],
  ["paymentUrl", { paymentUrl: "javascript:alert(1)" }],
  ["jurisdiction", { jurisdiction: "us" }],
])("a wrong %s is refused: %o", async (field, wrong) => {
  const { body: profile } = await t.call("GET", path, { token });
  const { status, body } = await t.call("PUT", path, { token, body: { ...profile, ...wrong } });
  expect([status, Object.keys(body.error.fields)]).toEqual([400, [field]]);
});

test("nobody reads or writes a profile signed out", async () => {
  expect((await t.call("GET", path)).status).toBe(401);
  expect((await t.call("PUT", path, { body: {} })).status).toBe(401);
});
