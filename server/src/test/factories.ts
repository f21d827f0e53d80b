import { eq } from "drizzle-orm";

import type { NewFact } from "@impaye/shared/timeline/chain";

import { session } from "../db/auth-schema.ts";
import { appendEvents } from "../timeline/append.ts";
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

/** A consent as it must be recorded. */
export const consented = {
  basis: "consent",
  since: "2026-10-01",
  note: "Case cochée au devis",
} as const;

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

/** Whose token it is. */
export const accountIdOf = async (t: TestApp, token: string): Promise<string> => {
  const stored = token.split(".")[0] ?? "";
  const [row] = await t.deps.db.select().from(session).where(eq(session.token, stored));
  if (row === undefined) throw new Error("nobody's token");
  return row.userId;
};

/** Writes facts straight on a timeline, also those that no client may make up. */
export const append = async (t: TestApp, token: string, caseId: string, facts: NewFact[]) =>
  appendEvents(t.deps, {
    accountId: await accountIdOf(t, token),
    // The id of a case that the API just gave out.
    caseId: caseId as Parameters<typeof appendEvents>[1]["caseId"],
    facts,
  });

const newEventId = (t: TestApp) => t.deps.newId() as NewFact["id"];

/** A fetch of a reminder's image by a mail client. */
export const fetchOf = (t: TestApp, reminderId: string, at: number): NewFact => ({
  id: newEventId(t),
  type: "mail.fetched",
  at,
  actor: "system",
  body: {
    reminderId: reminderId as Extract<NewFact, { type: "mail.fetched" }>["body"]["reminderId"],
    agent: "apple-mail",
    network: "unknown",
  },
});

/** Writes a reminder and says that it left; returns its id. */
export const sendReminder = async (
  t: TestApp,
  token: string,
  caseId: string,
  { at = t.clock.now, subject = "Relance" } = {},
): Promise<string> => {
  const { body } = await t.call("POST", "/api/reminders", { token, body: { caseId } });
  await t.call("POST", `/api/reminders/${body.id}/sent`, {
    token,
    body: { at, to: ["camille@atelier-roux.fr"], subject, pixelKept: true },
  });
  return body.id;
};
