import { describe, expect, test } from "vitest";

import { testApp } from "../test/test-app.ts";

const t = await testApp();
const textOf = (html: string): string =>
  html
    .replace(/<style>[^<]*<\/style>/, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/[\s\u00a0\u202f]+/g, " ");
const get = async (path: string) => {
  const answer = await t.call("GET", path);
  return { ...answer, words: textOf(answer.text) };
};
const late = "jurisdiction=fr&regime=business&principal=10+000%2C00&from=2026-04-30&to=2026-08-31";

describe("the calculator's page", () => {
  test.each([
    ["/outils/interets", "fr", "Calculer des intérêts de retard", "Information, et non conseil"],
    ["/tools/interest", "en", "Late-payment interest calculator", "Information, not legal advice"],
  ])("%s asks in its language, without script", async (path, language, title, line) => {
    const { status, text, words, headers } = await get(path);
    expect(status).toBe(200);
    expect(text).toContain(`<html lang="${language}">`);
    expect(words).toContain(title);
    expect(words).toContain(line);
    expect(text).not.toMatch(/<script|https?:\/\/[^"]*\.(?:js|css)/);
    expect(text).not.toContain('role="alert"');
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*'sha256-/);
    expect(headers.get("x-robots-tag")).toBe("all");
  });

  test("shows the figures, how they came about, and their sources", async () => {
    const { words, text } = await get(`/outils/interets?${late}`);
    for (const part of ["10 453,68 €", "413,68 €", "203,05 €", "12,15 %", "61", "40,00 €"]) {
      expect(words).toContain(part);
    }
    expect(words).toContain("C. com., art. L441-10, II");
    expect(text).toContain('href="https://www.legifrance.gouv.fr/');
    expect(text).toContain('value="10 000,00"');
    expect(text).toContain("/tools/interest?jurisdiction=fr");
    expect((await get(`/tools/interest?${late}`)).words).toContain("€10,453.68");
  });

  test("says where the rates are published, and until when they are known", async () => {
    const french = await get(`/outils/interets?${late}`);
    expect(french.words).toContain("Taux appliqués Connus jusqu’au 31 déc. 2026.");
    expect(french.text.match(/banque-france\.fr/g)).toHaveLength(1);
    expect((await get(`/tools/interest?${late}`)).words).toContain(
      "Rates applied Known until 31 Dec 2026.",
    );
    const eve = await get(`/outils/interets?${late.replace("2026-08-31", "2026-12-31")}`);
    expect(eve.words).toContain("le taux de ce jour n’est pas encore connu");
    expect(eve.words).not.toContain("Provisoire :");
  });

  test("asks what Luxembourg and Switzerland make interest depend on", async () => {
    const luxembourg =
      "jurisdiction=lu&regime=consumer&principal=1000&from=2026-02-16&to=2026-06-30";
    const silent = await get(`/outils/interets?${luxembourg}`);
    expect(silent.words).toContain("Sans cela, aucun n’est compté");
    expect(silent.words).toContain("Aucun intérêt ne court");
    const announced = await get(`/outils/interets?${luxembourg}&announcesInterest=yes`);
    expect(announced.words).toContain("3,08 €");
    expect(announced.text).toMatch(/name="announcesInterest"[^>]*checked/);
    const swiss = await get(`/outils/interets?${late.replace("=fr", "=ch")}`);
    expect(swiss.words).toContain("si ce jour a été convenu entre les parties");
  });

  test("shows sums that no number could hold to the cent", async () => {
    const huge = late.replace("10+000%2C00", "90071992547409%2C91");
    expect((await get(`/outils/interets?${huge}`)).words).toContain("409,91 €");
    expect((await get(`/outils/interets?${huge}`)).words).not.toMatch(/ 0,00 €/);
  });

  test("says what is wrong beside the field, and keeps what was typed", async () => {
    const { text, words, status } = await get("/outils/interets?principal=zero&from=2026-04-30");
    expect(status).toBe(200);
    expect(words).toContain("Indiquez un montant supérieur à zéro");
    expect(text).toMatch(/id="principal"[^>]*aria-invalid="true"/);
    expect(text).toMatch(/id="principal"[^>]*aria-describedby="principal-hint principal-wrong"/);
    expect(text).toContain('value="zero"');
    expect(words).not.toContain("Dû au");
  });

  test("says what is provisional, and what the law makes of the question", async () => {
    const beyond = await get(`/outils/interets?${late.replace("2026-08-31", "2027-02-01")}`);
    expect(beyond.words).toContain("Provisoire");
    const consumer = await get(`/outils/interets?${late.replace("business", "consumer")}`);
    expect(consumer.words).toContain("à partir d’une mise en demeure");
    expect(consumer.words).toContain("Aucun intérêt ne court");
  });

  test("writes back nothing but text", async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script>');
    const { text } = await get(`/outils/interets?principal=${hostile}&from=${hostile}`);
    expect(text).not.toContain("<script>");
    expect(text).toContain("&quot;&gt;&lt;script");
  });

  test("asked too often, it answers with a page", async () => {
    t.socket.address = "192.0.2.9";
    let last = await get("/outils/interets");
    for (let i = 0; i < 60; i += 1) last = await get("/outils/interets");
    expect(last.status).toBe(429);
    expect(last.words).toContain("Un instant");
    t.socket.address = undefined;
  });
});
