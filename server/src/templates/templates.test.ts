import { describe, expect, test } from "vitest";

import { newContact, newInvoice, openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const path = "/api/templates";

const letter = { step: "first", tone: "courteous", language: "fr" };
const key = { ...letter, kind: "any", jurisdiction: "any" };
const own = {
  ...key,
  subject: "Facture {{ numbers }}, un mot",
  body: `Chère Camille, cher Camille,\n\n{% include "claim" %}\n\n{% include "free" %}\n\n{% include "signature" %}`,
};
const put = (body: object, as: string | undefined = token, language = "fr") =>
  t.call("PUT", path, { token: as, body, headers: { "accept-language": language } });
const list = async (as = token) => (await t.call("GET", path, { token: as })).body.templates;
const write = async (changes: object = {}) => {
  const { id: caseId } = await openCase(t, token, changes);
  const { body } = await t.call("POST", "/api/reminders", { token, body: { caseId, ...letter } });
  return body;
};

describe("a template of one's own", () => {
  test("takes the place of the usual one, until it is taken back", async () => {
    expect(await list()).toEqual([]);
    expect((await write()).text).not.toContain("Chère Camille");
    expect(await put(own)).toMatchObject({ status: 200, body: own });
    expect((await put(own)).status).toBe(200);
    expect(await list()).toEqual([own]);

    const mine = await write();
    expect(mine.text).toMatch(/^Chère Camille/);
    expect(mine.subject).toMatch(/^Facture .*, un mot$/);
    expect(mine.html).toContain("<table");

    const remove = `${path}/fr/first/courteous`;
    expect((await t.call("DELETE", remove, { token })).status).toBe(200);
    expect((await t.call("DELETE", remove, { token })).status).toBe(200);
    expect(await list()).toEqual([]);
    expect((await write()).text).not.toContain("Chère Camille");
  });

  test("is for all, for a kind, for a country or for both, and the narrowest one is taken", async () => {
    const named = (word: string, changes: object = {}) => ({
      ...own,
      ...changes,
      body: own.body.replace("Chère Camille, cher Camille", word),
    });
    const all: object = { ...named("À tous"), kind: undefined, jurisdiction: undefined };
    for (const each of [
      named("Belges particuliers", { kind: "consumer", jurisdiction: "be" }),
      named("Particuliers", { kind: "consumer" }),
      named("Belges", { jurisdiction: "be" }),
      all,
    ]) {
      expect((await put(each)).status).toBe(200);
    }
    expect(await list()).toHaveLength(4);
    const { body: profile } = await t.call("GET", "/api/profile", { token });
    const numbered = { ...profile, registryNumber: "BE 0123.456.749" };
    await t.call("PUT", "/api/profile", { token, body: numbered });
    const greeting = async (jurisdiction: string, kind: "business" | "consumer") => {
      const invoices = [newInvoice({ description: "Site vitrine" })];
      const { text } = await write({ jurisdiction, invoices, contact: newContact({ kind }) });
      return text.split("\n")[0];
    };
    expect(await greeting("fr", "business")).toBe("À tous,");
    expect(await greeting("fr", "consumer")).toBe("Particuliers,");
    expect(await greeting("be", "business")).toBe("Belges,");
    expect(await greeting("be", "consumer")).toBe("Belges particuliers,");

    const remove = (query: string) =>
      t.call("DELETE", `${path}/fr/first/courteous${query}`, { token });
    await remove("?kind=consumer&jurisdiction=be");
    expect(await greeting("be", "consumer")).toBe("Belges,");
    expect((await remove("?kind=friend")).status).toBe(400);
    for (const query of ["?jurisdiction=be", "?kind=consumer", ""]) await remove(query);
    expect(await list()).toEqual([]);
  });

  test("is checked for everybody it would serve", async () => {
    const body = `{% if indemnity %}{{ total }}{% endif %}\n\n{% include "signature" %}`;
    const second = { ...own, step: "second", body };
    const refused = await put(second);
    expect(refused.body.error.fields.body).toMatch(/par exemple pour un particulier en France/);
    expect((await put({ ...second, kind: "business" })).status).toBe(200);
    await t.call("DELETE", `${path}/fr/second/courteous?kind=business`, { token });
  });

  test("is one of a bounded number; the same one may still be changed", async () => {
    const other = await signUp(t);
    expect((await put(own, other)).status).toBe(200);
    await t.deps.db.run(`insert into templates
      select account_id, each.step, 'x' || value, language, kind, jurisdiction, subject, body
      from (select * from templates) as each, generate_series(1, 199)`);
    expect((await list(other)).length).toBe(200);
    expect((await put(own, other)).status).toBe(200);
    const more = await put({ ...own, tone: "firm" }, other);
    expect([more.status, more.body.error.code]).toEqual([409, "conflict"]);
  });

  test("is refused with its line when it is broken, or names what is not there", async () => {
    const refusal = async (body: string, language = "fr") => {
      const answer = await put({ ...own, body }, token, language);
      expect(answer.status).toBe(400);
      return answer.body.error.fields.body;
    };
    expect(await refusal(`${own.body}\n\n{{ jour }}`)).toBe(
      "Ligne 9\u00a0: la variable «\u00a0jour\u00a0» n’existe pas.",
    );
    expect(await refusal(`${own.body}\n\n{{ jour }}`, "en")).toBe(
      "Line 9: there is no variable “jour”.",
    );
    expect(await refusal(`${own.body}\n\n{% if one %}`)).toMatch(/^Ligne 9\u00a0: .*mal formé/);
    expect(await refusal("Bonjour")).toMatch(/^Il manque la somme/);
  });

  test("is refused when it is too long or has no place", async () => {
    expect((await put({ ...own, body: "x".repeat(20_001) })).status).toBe(400);
    expect((await put({ ...own, step: "threat" })).status).toBe(400);
    expect((await t.call("DELETE", `${path}/fr/threat/firm`, { token })).status).toBe(400);
  });

  test("is nobody else's", async () => {
    await put(own);
    const other = await signUp(t);
    expect(await list(other)).toEqual([]);
    await t.call("DELETE", `${path}/fr/first/courteous`, { token: other });
    expect(await list()).toEqual([own]);
    expect((await t.call("GET", path)).status).toBe(401);
    expect((await t.call("PUT", path, { body: own })).status).toBe(401);
  });
});
