import type { TestApp } from "./test-app.ts";

let accounts = 0;

/** Signs somebody new up; returns the bearer token. */
export const signUp = async (t: TestApp, name = "Nora Lemaire"): Promise<string> => {
  accounts += 1;
  const email = `account-${accounts}@exemple.fr`;
  const { body } = await t.call("POST", "/api/auth/sign-up/email", {
    body: { name, email, password: "correct horse" },
  });
  return body.token;
};

export const newContact = (changes: object = {}) => ({
  name: "Camille Roux",
  company: "Atelier Roux SARL",
  emails: ["camille@atelier-roux.fr"],
  kind: "business",
  country: "FR",
  language: "fr",
  ...changes,
});

export const newInvoice = (changes: object = {}) => ({
  number: "F-2026-014",
  issuedOn: "2026-09-01",
  dueOn: "2026-10-01",
  amountDue: { minor: 180_000, currency: "EUR" },
  ...changes,
});

export const newCase = (changes: object = {}) => ({
  contact: newContact(),
  invoices: [newInvoice()],
  ...changes,
});

/** Opens a case; returns what the API answers. */
export const openCase = async (t: TestApp, token: string, changes: object = {}) =>
  (await t.call("POST", "/api/cases", { token, body: newCase(changes) })).body;
