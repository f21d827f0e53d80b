import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { verifyChain } from "@impaye/shared/timeline/chain";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { type Api, apiClient, sendReminder, signUp } from "./api-client.ts";

const gmail =
  "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

interface StartedServer {
  url: string;
  stop(): Promise<void>;
  /** What the runtime's own clock calls each minute, where the server has none that runs by itself. */
  everyMinute?(): Promise<void>;
}

/**
 * The main job over HTTP, from signing up to the debtor's withdrawal. The same tests for every
 * runtime: what differs is only how the server is started.
 */
export const testApi = (start: () => Promise<StartedServer>): void => {
  let url: string;
  let stop: () => Promise<void> = () => Promise.resolve();
  let everyMinute: () => Promise<void> = () => Promise.resolve();
  beforeAll(async () => {
    const server = await start();
    ({ url } = server);
    stop = () => server.stop();
    everyMinute = async () => server.everyMinute?.();
  }, 120_000);
  afterAll(() => stop(), 30_000);
  vi.setConfig({ testTimeout: 60_000 });

  const timelineOf = async (api: Api, caseId: string): Promise<TimelineEvent[]> => {
    const { status, body } = await api("GET", `/api/cases/${caseId}/timeline`);
    expect(status).toBe(200);
    return body.events;
  };
  const countOf = async (api: Api, caseId: string, type: string): Promise<number> =>
    (await timelineOf(api, caseId)).filter((event) => event.type === type).length;
  const eventually = (check: () => Promise<void>) =>
    vi.waitFor(check, { timeout: 30_000, interval: 200 });
  const openImage = (pixelUrl: string) => fetch(pixelUrl, { headers: { "user-agent": gmail } });

  test("it is healthy", async () => {
    expect(await apiClient(url)("GET", "/healthz")).toMatchObject({ status: 200 });
  });

  test("an account keeps its profile, its contacts and its cases", async () => {
    const api = await signUp(url);
    const profile = {
      name: "Nora Lemaire",
      address: "3 rue du Port, 44000 Nantes",
      jurisdiction: "fr",
      language: "fr",
      trackingDefault: "none",
    };
    expect(await api("PUT", "/api/profile", profile)).toMatchObject({ status: 200 });
    expect((await api("GET", "/api/profile")).body).toMatchObject({ name: "Nora Lemaire" });
    const { caseId } = await sendReminder(api);
    expect((await api("GET", `/api/cases/${caseId}`)).body).toMatchObject({
      contact: { name: "Camille Roux", tracking: { basis: "consent" } },
      invoices: [{ number: "F-2026-014" }],
    });
    expect((await api("GET", "/api/cases?q=roux")).body.cases).toHaveLength(1);

    const second = { number: "F-2026-015", issuedOn: "2026-09-01", dueOn: "2026-10-01" };
    const invoicesOf = `/api/cases/${caseId}/invoices`;
    const amountDue = { minor: 60_000, currency: "EUR" };
    const added = await api("POST", invoicesOf, { ...second, amountDue });
    expect(added).toMatchObject({ status: 201 });
    const right = { ...second, amountDue: { ...amountDue, minor: 6_000 } };
    const corrected = await api("PUT", `${invoicesOf}/${added.body.id}`, right);
    expect(corrected).toMatchObject({ status: 200, body: right });
    const timeline = await timelineOf(api, caseId);
    expect(timeline.map(({ type }) => type).slice(-2)).toEqual([
      "invoice.added",
      "invoice.corrected",
    ]);
    expect(verifyChain(timeline)).toMatchObject({ intact: true });
  });

  test("an image that was fetched is on the timeline, once, and the chain holds", async () => {
    const api = await signUp(url);
    const { caseId, reminderId, pixelUrl } = await sendReminder(api);
    const response = await openImage(pixelUrl);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/gif");
    expect((await response.arrayBuffer()).byteLength).toBe(43);
    await eventually(async () => expect(await countOf(api, caseId, "mail.fetched")).toBe(1));

    const timeline = await timelineOf(api, caseId);
    expect(timeline.map((event) => event.type)).toEqual([
      "case.opened",
      "invoice.added",
      "reminder.sent",
      "mail.fetched",
    ]);
    // Workers say which system a request comes from; this machine's own address says nothing.
    const network = expect.stringMatching(/^(unknown|other)$/);
    expect(timeline.at(-1)?.body).toEqual({ reminderId, agent: "gmail-proxy", network });
    expect(verifyChain(timeline)).toMatchObject({ intact: true, length: 4 });
  });

  test("a burst of fetches is counted to the last one, on a few lines", async () => {
    const api = await signUp(url);
    const { caseId, pixelUrl } = await sendReminder(api);
    await openImage(pixelUrl);
    await eventually(async () => expect(await countOf(api, caseId, "mail.fetched")).toBe(1));
    const answers = await Promise.all(Array.from({ length: 59 }, () => openImage(pixelUrl)));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(59);
    const countsIn = (timeline: TimelineEvent[]) =>
      timeline.flatMap(({ type, body }) => (type === "mail.fetched" ? (body.count ?? 1) : []));
    // Its repeats follow when there can be no more of them.
    await eventually(async () => {
      await everyMinute();
      const counts = countsIn(await timelineOf(api, caseId));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
    });
    const timeline = await timelineOf(api, caseId);
    // Two lines for each window of ten seconds that it touched: three, on a very busy machine.
    expect(countsIn(timeline).length).toBeLessThanOrEqual(6);
    expect(verifyChain(timeline)).toMatchObject({ intact: true });
  });

  test("a wrong token gets the same image and headers, and nothing is written", async () => {
    const api = await signUp(url);
    const { caseId, pixelUrl } = await sendReminder(api);
    const describeAnswer = async (address: string) => {
      const response = await openImage(address);
      const headers = Object.fromEntries(response.headers);
      delete headers["date"];
      const body = Buffer.from(await response.arrayBuffer()).toString("hex");
      return { status: response.status, headers, body };
    };
    const wrong = pixelUrl.replace(/.\.gif$/, (end) => (end.startsWith("A") ? "B.gif" : "A.gif"));
    const truncated = pixelUrl.replace(/.{5}\.gif$/, ".gif");
    const answers = [await describeAnswer(wrong), await describeAnswer(truncated)];
    const right = await describeAnswer(pixelUrl);
    expect(answers).toEqual([right, right]);
    await eventually(async () => expect(await countOf(api, caseId, "mail.fetched")).toBe(1));
  });

  test("a visit of the debtor's page is on the timeline; a withdrawal silences everything sent", async () => {
    const api = await signUp(url);
    const { caseId, pixelUrl, pageUrl } = await sendReminder(api);
    const other = await sendReminder(api);
    const page = await fetch(pageUrl);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("F-2026-014");
    await eventually(async () => expect(await countOf(api, caseId, "page.visited")).toBe(1));

    const withdrawn = await fetch(`${pageUrl}/tracking/withdraw`, { method: "POST" });
    expect(withdrawn.status).toBe(200);
    const silenced = await openImage(pixelUrl);
    expect(silenced.status).toBe(200);
    await silenced.arrayBuffer();
    // What was queued after it is recorded: so would it have been.
    await openImage(other.pixelUrl);
    await eventually(async () => expect(await countOf(api, other.caseId, "mail.fetched")).toBe(1));
    expect(await countOf(api, caseId, "mail.fetched")).toBe(0);
    expect(await countOf(api, caseId, "tracking.changed")).toBe(1);
    const next = await api("POST", "/api/reminders", { caseId });
    expect(next.body).toMatchObject({ pixelUrl: null, pixelReason: "withdrawn" });
  });

  test("the report has what was sent and what came back, as JSON and as CSV", async () => {
    const api = await signUp(url);
    const { caseId, pixelUrl } = await sendReminder(api);
    await openImage(pixelUrl);
    await eventually(async () => expect(await countOf(api, caseId, "mail.fetched")).toBe(1));
    const { body } = await api("GET", "/api/reports/reading");
    expect(body.rows).toHaveLength(1);
    const csv = await api("GET", "/api/reports/reading?format=csv");
    expect(csv.headers.get("content-type")).toMatch(/^text\/csv/);
    expect(csv.body).toContain("Camille Roux");
  });

  test("another account sees nothing of it, and nobody sees anything without one", async () => {
    const { caseId } = await sendReminder(await signUp(url));
    const stranger = await signUp(url);
    for (const path of [`/api/cases/${caseId}`, `/api/cases/${caseId}/timeline`]) {
      expect(await stranger("GET", path)).toMatchObject({ status: 404 });
      expect(await apiClient(url)("GET", path)).toMatchObject({ status: 401 });
    }
    expect((await stranger("GET", "/api/cases")).body.cases).toEqual([]);
    expect((await stranger("GET", "/api/reports/reading")).body.rows).toEqual([]);
    expect(await stranger("POST", "/api/reminders", { caseId })).toMatchObject({ status: 404 });
  });
};
