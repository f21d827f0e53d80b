import { createHash } from "node:crypto";

import { expect, test } from "vitest";

import { consented, newContact, openCase, sendReminder, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const pdf = Buffer.from("%PDF-1.7 un devis signé");
const content = pdf.toString("base64");
const sha256 = createHash("sha256").update(pdf).digest("hex");

const prepare = async (tracking: object = consented) => {
  const token = await signUp(t);
  const opened = await openCase(t, token, { contact: newContact({ tracking }) });
  const path = `/api/contacts/${opened.contact.id}/proof`;
  const changes = async () => {
    const { body } = await t.call("GET", `/api/cases/${opened.id}/timeline`, { token });
    return body.events.filter(({ type }: { type: string }) => type === "tracking.changed");
  };
  return { token, path, changes, caseId: opened.id as string };
};

test("a file that shows the consent is kept, given back, and remembered by its hash", async () => {
  const { token, path, changes, caseId } = await prepare();
  const body = { name: "devis signé.pdf", content };
  for (let i = 0; i < 2; i += 1) {
    const { status, body: contact } = await t.call("PUT", path, { token, body });
    const known = { name: body.name, type: "application/pdf", size: pdf.length, sha256 };
    expect([status, contact.tracking.proof]).toEqual([200, { ...known, addedAt: t.clock.now }]);
  }
  expect((await t.call("GET", path, { token })).body).toMatchObject({ ...body, sha256 });
  expect(await changes()).toMatchObject([
    { actor: "creditor", body: { ...consented, proof: sha256 } },
  ]);
  const verdict = await t.call("GET", `/api/cases/${caseId}/timeline/verify`, { token });
  expect(verdict.body.intact).toBe(true);

  const other = { name: "capture.png", content: btoa("\x89PNG\r\n\x1a\n") };
  expect((await t.call("PUT", path, { token, body: other })).body.tracking.proof.type).toBe(
    "image/png",
  );
  expect((await t.call("GET", path, { token })).body).toMatchObject(other);
  expect(await changes()).toHaveLength(2);
});

test("it can be taken away, twice", async () => {
  const { token, path } = await prepare();
  await t.call("PUT", path, { token, body: { name: "devis.pdf", content } });
  for (let i = 0; i < 2; i += 1) {
    const { status, body } = await t.call("DELETE", path, { token });
    expect([status, body.tracking]).toEqual([200, consented]);
  }
  expect((await t.call("GET", path, { token })).status).toBe(404);
});

test("without a consent it is no fact of a case, and survives later changes of the contact", async () => {
  const { token, path, changes } = await prepare({ basis: "none" });
  await t.call("PUT", path, { token, body: { name: "devis.pdf", content } });
  expect(await changes()).toEqual([]);
  const tracking = { basis: "consent", since: "2026-11-02" };
  const contact = path.replace("/proof", "");
  const { body } = await t.call("PATCH", contact, { token, body: { tracking } });
  expect(body.tracking).toMatchObject({ ...tracking, proof: { sha256 } });
  expect(await changes()).toMatchObject([{ body: { basis: "consent", proof: sha256 } }]);
});

test("it says how a consent was given, and so stays for as long as nothing else does", async () => {
  const { token, path } = await prepare({ basis: "none" });
  const contact = path.replace("/proof", "");
  const tracking = { basis: "consent", since: "2026-11-02" };
  const allow = (said: object) => t.call("PATCH", contact, { token, body: { tracking: said } });
  const { status, body } = await allow(tracking);
  expect([status, Object.keys(body.error.fields)]).toEqual([400, ["tracking.note"]]);
  await t.call("PUT", path, { token, body: { name: "devis.pdf", content } });
  expect((await allow(tracking)).status).toBe(200);
  const refused = await t.call("DELETE", path, { token });
  expect([refused.status, refused.body.error.message]).toEqual([
    400,
    expect.stringMatching(/^Dites d’abord comment/),
  ]);
  await allow({ ...tracking, note: "Case cochée" });
  expect((await t.call("DELETE", path, { token })).status).toBe(200);
});

test("after a withdrawal it shows no consent given since", async () => {
  const { token, path, caseId } = await prepare();
  await t.call("PUT", path, { token, body: { name: "devis.pdf", content } });
  const { body } = await t.call("POST", "/api/reminders", { token, body: { caseId } });
  t.clock.now += 1_000;
  await t.call("POST", `${new URL(body.pageUrl).pathname}/tracking/withdraw`);
  t.clock.now += 86_400_000;
  const tracking = { basis: "consent", since: "2026-11-24" };
  const contact = path.replace("/proof", "");
  const again = await t.call("PATCH", contact, { token, body: { tracking } });
  expect([again.status, Object.keys(again.body.error.fields)]).toEqual([400, ["tracking.note"]]);
});

test("after a withdrawal it is still there: it shows what held before", async () => {
  const { token, path, caseId } = await prepare();
  await t.call("PUT", path, { token, body: { name: "devis.pdf", content } });
  const { body } = await t.call("POST", "/api/reminders", { token, body: { caseId } });
  await sendReminder(t, token, caseId);
  const page = new URL(body.pageUrl).pathname;
  expect((await t.call("POST", `${page}/tracking/withdraw`)).status).toBe(200);
  expect((await t.call("GET", path, { token })).body.sha256).toBe(sha256);
  const view = await t.call("GET", `/api/cases/${caseId}`, { token });
  expect(view.body.contact.tracking).toMatchObject({ basis: "none", proof: { sha256 } });
});

test.each([
  ["a page", { name: "x.pdf", content: btoa("<html>") }, 400, "content"],
  ["no base64", { name: "x.pdf", content: "§§§§" }, 400, "content"],
  ["nothing", { name: "x.pdf", content: "" }, 400, "content"],
  ["no name", { name: " ", content }, 400, "name"],
  [
    "more than 1 MB",
    { name: "x.pdf", content: Buffer.concat([pdf, Buffer.alloc(1_000_001)]).toString("base64") },
    400,
    "content",
  ],
  ["far more", { name: "x.pdf", content: "A".repeat(1_600_000) }, 413, null],
])("%s is refused", async (_, body, status, field) => {
  const { token, path } = await prepare();
  const answer = await t.call("PUT", path, { token, body });
  expect(answer.status).toBe(status);
  expect(Object.keys(answer.body.error.fields ?? {})).toEqual(field === null ? [] : [field]);
  expect((await t.call("GET", path, { token })).status).toBe(404);
});

test("a file of exactly 1 MB passes", async () => {
  const { token, path } = await prepare();
  const file = Buffer.alloc(1_000_000);
  pdf.copy(file);
  const body = { name: "grand.pdf", content: file.toString("base64") };
  expect((await t.call("PUT", path, { token, body })).status).toBe(200);
});
