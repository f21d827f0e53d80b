import { describe, expect, test } from "vitest";

import { interestAnswerSchema } from "@impaye/shared/schema/interest-tool";

import { testApp } from "../test/test-app.ts";

const t = await testApp();
const path = "/api/tools/interest";
const question = {
  jurisdiction: "fr",
  regime: "business",
  principal: "3000.00",
  from: "2026-04-30",
  to: "2026-08-31",
};
const ask = (changes: object = {}, headers: Record<string, string> = {}) =>
  t.call("POST", path, { body: { ...question, ...changes }, headers });

describe("POST /api/tools/interest", () => {
  test("answers anybody, in decimal strings", async () => {
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(interestAnswerSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      currency: "EUR",
      interest: "124.11",
      indemnity: "40.00",
      total: "3164.11",
      perDay: "1.02",
      provisional: false,
    });
    expect(body.segments).toHaveLength(2);
    expect(body.rates).toMatchObject({ knownUntil: "2026-12-31" });
    expect(body.rates.sources[0].url).toMatch(/^https:/);
    expect(body.sources[0]).toMatchObject({ label: "C. com., art. L441-10, II" });
  });

  test("counts to today, where the law counts, when no end is given", async () => {
    const { body } = await ask({ from: "2026-11-20", to: undefined });
    expect(body.segments[0].to).toBe("2026-11-23");
  });

  test("says in the asker's language what is wrong, field by field", async () => {
    const english = await ask({ principal: "0", to: "2026-01-01" }, { "accept-language": "en" });
    expect(english.status).toBe(400);
    expect(english.body.error).toMatchObject({
      code: "invalid",
      fields: { principal: expect.stringContaining("above zero") },
    });
    const french = await ask({ to: "2026-01-01" });
    expect(french.body.error.fields.to).toContain("précède");
    expect((await ask({ regime: "b2b" })).status).toBe(400);
    expect((await t.call("POST", path, { body: "{" })).status).toBe(400);
  });

  test("is limited for each address", async () => {
    t.socket.address = "192.0.2.1";
    const answers = [];
    for (let i = 0; i < 61; i += 1) answers.push((await ask()).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(60);
    expect(answers.at(-1)).toBe(429);
    t.socket.address = undefined;
    expect((await ask()).status).toBe(200);
  });
});
