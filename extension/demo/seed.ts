import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The people of the demo mailbox, as its pages name them. */
export const people = {
  freelancer: { name: "Alex Martin", email: "alex.martin@exemple.fr" },
  client: {
    name: "Camille Durand",
    company: "Atelier Durand SARL",
    email: "camille@atelier-durand.example",
  },
} as const;

export interface Account {
  name: string;
  email: string;
  password: string;
}

/** Speaks to the server as any client would. */
export const apiOf = (serverUrl: string, token?: string) => {
  return async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(serverUrl + path, {
      method,
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === "" ? null : JSON.parse(text)) as Answer;
  };
};

/** The demo account of a data folder, made at the first start and kept beside the database. */
export const demoAccount = (dataDir: string): Account => {
  const file = join(dataDir, "demo-account.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Account;
  const made = { ...people.freelancer, password: randomBytes(12).toString("base64url") };
  writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  return made;
};

/** Signs the account up, or in when it exists, and returns its bearer token. */
export const enter = async (serverUrl: string, account: Account): Promise<string> => {
  const api = apiOf(serverUrl);
  try {
    const { token } = await api<{ token: string }>("POST", "/api/auth/sign-up/email", account);
    return token;
  } catch {
    // The address is known already, which is what a second start finds.
    const { token } = await api<{ token: string }>("POST", "/api/auth/sign-in/email", account);
    return token;
  }
};

export const demoProfile = {
  name: people.freelancer.name,
  address: "12 rue des Lilas\n69003 Lyon",
  iban: "FR7630006000011234567890189",
  jurisdiction: "fr",
  language: "fr",
  trackingDefault: "none",
} as const;

/**
 * One late client, as the demo mailbox tells the story: its first invoice came on 1 September 2026,
 * and the quote that preceded it allows the opening of mails to be measured.
 */
export const lateClient = {
  contact: {
    name: people.client.name,
    company: people.client.company,
    emails: [people.client.email],
    kind: "business",
    country: "FR",
    language: "fr",
    tracking: { basis: "consent", since: "2026-08-20", note: "Clause du devis D-2026-014" },
  },
  invoices: [
    {
      number: "F-2026-031",
      issuedOn: "2026-09-01",
      dueOn: "2026-10-01",
      amountDue: { minor: 180_000, currency: "EUR" },
    },
  ],
} as const;

/** Makes sure that the account has its profile and its one late client. */
export const seedDemo = async (serverUrl: string, account: Account): Promise<void> => {
  const api = apiOf(serverUrl, await enter(serverUrl, account));
  await api("PUT", "/api/profile", demoProfile);
  const { cases } = await api<{ cases: unknown[] }>("GET", "/api/cases");
  if (cases.length === 0) await api("POST", "/api/cases", lateClient);
};
