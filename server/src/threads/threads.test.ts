import { expect, test } from "vitest";

import { openCase, signUp } from "../test/factories.ts";
import { testApp } from "../test/test-app.ts";

const t = await testApp();
const token = await signUp(t);
const first = await openCase(t, token);
const second = await openCase(t, token);
const at = (threadId: string, host = "gmail") =>
  `/api/threads/${host}/${encodeURIComponent(threadId)}`;

const printable = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i)).join("");

test.each([
  ["thread-f:1843"],
  ["#thread-f:18%2F43%zz"],
  ["AAQkAGI/x+y=="],
  ["../..//%2e%2e"],
  ["?q=1&x"],
  [printable],
])("the thread %s is linked and found", async (threadId) => {
  const body = { caseId: first.id };
  const put = await t.call("PUT", at(threadId), { token, body });
  expect([put.status, put.body]).toEqual([200, { host: "gmail", threadId, caseId: first.id }]);
  expect((await t.call("PUT", at(threadId), { token, body })).body).toEqual(put.body);
  const got = await t.call("GET", at(threadId), { token });
  expect(got.body).toEqual({ ...put.body, view: null });
  expect((await t.call("GET", at(threadId, "outlook"), { token })).status).toBe(404);
});

test("with a day asked for, the case comes along as it stands on it", async () => {
  await t.call("PUT", at("viewed"), { token, body: { caseId: first.id } });
  const got = await t.call("GET", `${at("viewed")}?on=2026-12-24`, { token });
  const view = await t.call("GET", `/api/cases/${first.id}?on=2026-12-24`, { token });
  expect(got.body.view).toEqual(view.body);
  expect(got.body.view.on).toBe("2026-12-24");
  expect((await t.call("GET", `${at("viewed")}?on=soon`, { token })).status).toBe(400);
});

test("today is the case's country's day, as in its letters, not the server's or the reader's", async () => {
  const { id } = await openCase(t, token);
  await t.call("PUT", at("late-at-night"), { token, body: { caseId: id } });
  const before = t.clock.now;
  // Half past midnight of the 24th in Paris, and still the 23rd in Montréal and London.
  t.clock.now = Date.UTC(2026, 10, 23, 23, 30);
  const got = await t.call("GET", `${at("late-at-night")}?on=today`, { token });
  const view = await t.call("GET", `/api/cases/${id}`, { token });
  t.clock.now = before;
  expect(got.body.view.on).toBe("2026-11-24");
  expect(got.body.view).toEqual(view.body);
});

test("another case takes the thread over", async () => {
  await t.call("PUT", at("moved"), { token, body: { caseId: first.id } });
  await t.call("PUT", at("moved"), { token, body: { caseId: second.id } });
  expect((await t.call("GET", at("moved"), { token })).body.caseId).toBe(second.id);
});

test("a case's threads are told, that of its last reminder first", async () => {
  const { id } = await openCase(t, token);
  const path = `/api/cases/${id}/threads`;
  const threadsOf = async () =>
    (await t.call("GET", path, { token })).body.threads.map(
      ({ host, threadId }: { host: string; threadId: string }) => `${host} ${threadId}`,
    );
  expect(await threadsOf()).toEqual([]);
  for (const threadId of ["one", "two", "three"]) {
    await t.call("PUT", at(threadId, "outlook"), { token, body: { caseId: id } });
  }
  await t.call("PUT", at("two"), { token, body: { caseId: id } });
  expect(await threadsOf()).toEqual(["gmail two", "outlook three", "outlook two", "outlook one"]);
  const thread = { host: "outlook", threadId: "two" };
  const reminder = await t.call("POST", "/api/reminders", {
    token,
    body: { caseId: id, ...thread },
  });
  // Not sent yet: it may be anywhere.
  expect((await threadsOf())[0]).toBe("gmail two");
  await t.call("POST", `/api/reminders/${reminder.body.id}/sent`, {
    token,
    body: { at: t.clock.now, to: [], subject: "Relance" },
  });
  expect(await threadsOf()).toEqual(["outlook two", "gmail two", "outlook three", "outlook one"]);
  for (let n = 0; n < 25; n += 1) {
    await t.call("PUT", at(`many-${n}`), { token, body: { caseId: id } });
  }
  expect(await threadsOf()).toHaveLength(20);
  expect((await t.call("GET", path)).status).toBe(401);
  expect((await t.call("GET", "/api/cases/x/threads", { token })).status).toBe(404);
});

test("two accounts may know one thread, each for itself", async () => {
  const other = await signUp(t);
  await t.call("PUT", at("shared"), { token, body: { caseId: first.id } });
  expect((await t.call("GET", at("shared"), { token: other })).status).toBe(404);
  const foreign = await t.call("PUT", at("shared"), { token: other, body: { caseId: first.id } });
  expect(foreign.status).toBe(404);
  const own = await openCase(t, other);
  await t.call("PUT", at("shared"), { token: other, body: { caseId: own.id } });
  expect((await t.call("GET", at("shared"), { token })).body.caseId).toBe(first.id);
});

test("unknown hosts, unprintable ids and bad bodies are refused; signed out nothing is", async () => {
  const body = { caseId: first.id };
  expect((await t.call("PUT", at("x", "hotmail"), { token, body })).status).toBe(400);
  expect((await t.call("PUT", at("a b"), { token, body })).status).toBe(400);
  expect((await t.call("PUT", at("é"), { token, body })).status).toBe(400);
  expect((await t.call("PUT", at("x".repeat(501)), { token, body })).status).toBe(400);
  expect((await t.call("PUT", at("x"), { token, body: { caseId: 1 } })).status).toBe(400);
  expect((await t.call("PUT", at("x"), { body })).status).toBe(401);
  expect((await t.call("GET", at("x"))).status).toBe(401);
});
