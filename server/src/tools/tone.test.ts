import { describe, expect, test } from "vitest";

import { testApp } from "../test/test-app.ts";

const t = await testApp();
const path = "/api/tools/tone";

describe("POST /api/tools/tone", () => {
  test("finds what should not be sent, for anybody", async () => {
    const body = { text: "Payez, ou je publierai votre nom.", language: "en" };
    expect(await t.call("POST", path, { body })).toMatchObject({
      status: 200,
      body: {
        findings: [
          {
            rule: "public-shaming",
            severity: "block",
            span: { from: 10, to: 32 },
            legalBasis: expect.stringContaining("312-10"),
            better: expect.stringContaining("Only announce"),
          },
        ],
      },
    });
  });

  test("takes into account who is written to", async () => {
    const text = "J’ajoute l’indemnité forfaitaire de 40 €.";
    const severities = async (kind?: string) => {
      const { body } = await t.call("POST", path, { body: { text, language: "fr", kind } });
      return body.findings.map(({ severity }: { severity: string }) => severity);
    };
    expect(await severities("consumer")).toEqual(["block"]);
    expect(await severities("business")).toEqual([]);
    expect(await severities()).toEqual(["warn"]);
  });

  test("takes into account the country, and the names that are in capitals", async () => {
    const text = "Atelier DURAND PEINTURE : l’huissier de justice vous écrira.";
    const rules = async (context: object) => {
      const { body } = await t.call("POST", path, { body: { text, ...context } });
      return body.findings.map(({ rule }: { rule: string }) => rule);
    };
    expect(await rules({})).toEqual(["caps-exclaim", "wrong-court"]);
    expect(await rules({ jurisdiction: "be", names: ["Durand Peinture"] })).toEqual([]);
    const names = Array.from({ length: 21 }, () => "x");
    expect(await t.call("POST", path, { body: { text, names } })).toMatchObject({ status: 400 });
  });

  test("answers for a megabyte, and refuses more", async () => {
    const longest = "escroc, ".repeat(131_072);
    const { status, body } = await t.call("POST", path, { body: { text: longest } });
    expect([status, body.findings.length]).toEqual([200, 200]);
    expect(await t.call("POST", path, { body: { text: `${longest}.` } })).toMatchObject({
      status: 400,
      body: { error: { code: "invalid", fields: { text: expect.any(String) } } },
    });
    const huge = { text: " ".repeat(5_000_000) };
    expect(await t.call("POST", path, { body: huge })).toMatchObject({ status: 413 });
  });

  test.each([{}, { text: 3 }, { text: "x", language: "de" }, "{"])("refuses %j", async (body) => {
    expect(await t.call("POST", path, { body })).toMatchObject({
      status: 400,
      body: { error: { code: "invalid" } },
    });
  });

  test("does not answer the same address without end", async () => {
    t.socket.address = "10.9.9.9";
    const ask = async (): Promise<number> =>
      (await t.call("POST", path, { body: { text: "x" } })).status;
    for (let i = 0; i < 60; i += 1) expect(await ask()).toBe(200);
    expect(await ask()).toBe(429);
  });
});
