import { describe, expect, test } from "vitest";

import { letterSchema } from "@impaye/shared/schema/letter";

import { newContact, newInvoice, openCase, sendReminder, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const path = "/api/letters";
const write = (body: object, as: string | undefined = token) =>
  t.call("POST", path, { token: as, body });
const log = (caseId: string, event: object) =>
  t.call("POST", `/api/cases/${caseId}/events`, {
    token,
    body: { id: t.deps.newId(), at: t.clock.now, ...event },
  });
const instalments = [
  { on: "2026-12-15", amount: { minor: 100_000, currency: "EUR" } },
  { on: "2027-01-15", amount: { minor: 80_000, currency: "EUR" } },
];

describe("writing a letter", () => {
  test("a call script, in the contact's language or the one asked for", async () => {
    const { id } = await openCase(t, token);
    await sendReminder(t, token, id);
    const { status, body } = await write({ caseId: id, letter: "call-script" });
    expect(status).toBe(200);
    expect(letterSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ letter: "call-script", language: "fr" });
    expect(body.text).toContain("Vous avez écrit le 23 novembre 2026");
    expect(body.html).not.toContain("<img");
    const english = await write({ caseId: id, letter: "call-script", language: "en" });
    expect(english.body.text).toContain("Before you call");
  });

  test("an agreement says the plan that is in force, with the sum of its own day", async () => {
    const { id } = await openCase(t, token);
    const refused = await write({ caseId: id, letter: "instalment-agreement" });
    expect([refused.status, refused.body.error.code]).toEqual([409, "conflict"]);
    expect(refused.body.error.message).toContain("convenez-en d’abord");

    await log(id, { type: "plan.agreed", body: { instalments, acceleration: true } });
    await log(id, {
      type: "payment.received",
      body: { on: "2026-12-15", amount: instalments[0]?.amount },
    });
    const { status, body } = await write({ caseId: id, letter: "instalment-agreement" });
    expect(status).toBe(200);
    expect(body.text).toContain("15 décembre 2026");
    expect(body.text).toMatch(/la somme de 1\s800,00/);
    expect(body.text).toContain("tout le solde devient exigible");
    expect(body.sources.map(({ label }: { label: string }) => label)).toContain(
      "C. civ., art. 2240",
    );
  });

  test("an answer to a dispute is about the invoice in dispute, and asks for the rest", async () => {
    const { id, invoices } = await openCase(t, token, {
      invoices: [newInvoice(), newInvoice({ number: "F-2026-020" })],
    });
    const refused = await write({ caseId: id, letter: "dispute-answer" });
    expect(refused.status).toBe(409);
    expect(refused.body.error.message).toContain("Aucun litige");

    const note = "Il trouve le logo trop bleu, ce râleur.";
    await log(id, { type: "dispute.raised", body: { invoiceId: invoices[0].id, note } });
    const { body } = await write({ caseId: id, letter: "dispute-answer" });
    expect(body.subject).toContain("F-2026-014");
    expect(body.subject).not.toContain("F-2026-020");
    expect(body.text).toMatch(/le reste \(facture n°\sF-2026-020\)/);
    expect(body.text).not.toContain("bleu");
  });

  test("a suspension where something is late and the rule is known", async () => {
    const { id } = await openCase(t, token);
    const { body } = await write({ caseId: id, letter: "suspension" });
    expect(body.text).toContain("1219");

    const refusal = async (changes: object) => {
      const { id: caseId } = await openCase(t, token, changes);
      const { status, body: refused } = await write({ caseId, letter: "suspension" });
      return [status, refused.error.message];
    };
    const notLate = { invoices: [newInvoice({ dueOn: "2027-01-01" })] };
    expect(await refusal(notLate)).toEqual([409, expect.stringContaining("rien à suspendre")]);
    const noRule = [409, expect.stringContaining("n’en connaît pas la règle")];
    expect(await refusal({ jurisdiction: "be" })).toEqual(noRule);
    expect(await refusal({ contact: newContact({ kind: "public" }) })).toEqual(noRule);
  });

  test("is in the user's own words where there are any, the narrowest ones", async () => {
    const own = (words: string, kind: string) => ({
      step: "suspension",
      tone: "neutral",
      language: "fr",
      kind,
      subject: "Pause : {{ about }}",
      body: `${words}\n\n{% include "invoices" %}\n\n{{ total }} (articles 1217 et 1219)\n\n{{ limits }}\n\n{% include "signature" %}`,
    });
    const put = (body: object) => t.call("PUT", "/api/templates", { token, body });
    expect((await put(own("Pour tous.", "any"))).status).toBe(200);
    expect((await put(own("Entre nous.", "business"))).status).toBe(200);
    expect((await put({ ...own("Rien.", "any"), body: "Rien." })).status).toBe(400);
    const { id } = await openCase(t, token);
    const { body } = await write({ caseId: id, letter: "suspension" });
    expect(body.subject).toMatch(/^Pause : facture/);
    expect(body.text).toMatch(/^Entre nous\./);
    expect(body.html).toContain("<p");
    for (const kind of ["any", "business"]) {
      await t.call("DELETE", `/api/templates/fr/suspension/neutral?kind=${kind}`, { token });
    }
    const usual = await write({ caseId: id, letter: "suspension" });
    expect(usual.body.text).toMatch(/^Bonjour/);
  });

  test("wrong values, other accounts and signed out", async () => {
    const { id } = await openCase(t, token);
    expect((await write({ caseId: id, letter: "threat" })).status).toBe(400);
    expect((await write({ caseId: id })).status).toBe(400);
    expect((await write({ caseId: "1", letter: "call-script" })).status).toBe(400);
    const other = await signUp(t);
    expect((await write({ caseId: id, letter: "call-script" }, other)).status).toBe(404);
    const out = await t.call("POST", path, { body: { caseId: id, letter: "call-script" } });
    expect(out.status).toBe(401);
  });
});
