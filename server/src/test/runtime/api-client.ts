/** One answer, whatever it is made of. */
interface Answer {
  status: number;
  headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into whatever came back
  body: any;
}

export type Api = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Calls a running server as one account, or as nobody. */
export const apiClient =
  (url: string, token?: string): Api =>
  async (method, path, body) => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const isJson = response.headers.get("content-type")?.startsWith("application/json") === true;
    const { status, headers } = response;
    return { status, headers, body: isJson ? await response.json() : await response.text() };
  };

let accounts = 0;

/** Signs a new account up. */
export const signUp = async (url: string): Promise<Api> => {
  accounts += 1;
  const { status, body } = await apiClient(url)("POST", "/api/auth/sign-up/email", {
    name: "Nora Lemaire",
    email: `nora-${accounts}@exemple.fr`,
    password: "correct horse battery",
  });
  if (status !== 200) throw new Error(`signing up: ${status} ${JSON.stringify(body)}`);
  return apiClient(url, (body as { token: string }).token);
};

/** Opens a case with a contact who agreed to tracking, and writes and sends a first reminder. */
export const sendReminder = async (
  api: Api,
): Promise<{ caseId: string; reminderId: string; pixelUrl: string; pageUrl: string }> => {
  const opened = await api("POST", "/api/cases", {
    contact: {
      name: "Camille Roux",
      emails: ["camille@exemple.fr"],
      kind: "business",
      country: "FR",
      language: "fr",
      tracking: { basis: "consent", since: "2026-01-15", note: "Clause 7 du devis" },
    },
    invoices: [
      {
        number: "F-2026-014",
        issuedOn: "2026-05-01",
        dueOn: "2026-06-01",
        amountDue: { minor: 180_000, currency: "EUR" },
      },
    ],
  });
  if (opened.status !== 201) throw new Error(JSON.stringify(opened.body));
  const caseId: string = opened.body.id;
  const written = await api("POST", "/api/reminders", { caseId });
  if (written.status !== 201) throw new Error(JSON.stringify(written.body));
  const { id, pixelUrl, pageUrl } = written.body;
  const sent = await api("POST", `/api/reminders/${id}/sent`, {
    at: Date.now(),
    to: ["camille@exemple.fr"],
    subject: "Relance",
  });
  if (sent.status >= 300) throw new Error(JSON.stringify(sent.body));
  return { caseId, reminderId: id, pixelUrl, pageUrl };
};
