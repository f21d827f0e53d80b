import { describe, expect, it } from "vitest";

import type { Outcome } from "../backend.ts";
import { caseOfThread } from "./case-of-thread.ts";
import { fakeApi, offline, refusal, value } from "./test/fakes.ts";

interface Found {
  id: string;
  status: string;
  daysLate: number;
}

const late = (id: string, daysLate: number): Found => ({ id, status: "late", daysLate });

const find = async (
  server: {
    linked?: Outcome<unknown>;
    byEmail?: Record<string, Found[]>;
    view?: Outcome<unknown>;
    search?: Outcome<unknown>;
  },
  input: { threadId?: string | null; emails?: string[] } = {},
) => {
  const { api, asked } = fakeApi(({ method, path, query }) => {
    if (path.startsWith("/api/threads/"))
      return method === "PUT" ? value(null) : (server.linked ?? refusal("not_found"));
    if (path !== "/api/cases") return server.view ?? value(path.split("/").at(-1));
    const cases = query.getAll("email").flatMap((email) => server.byEmail?.[email] ?? []);
    return server.search ?? value({ cases });
  });
  const told: string[] = [];
  const outcome = await caseOfThread(
    { api, linked: ({ threadId }) => void told.push(threadId), ownEmail: "alex@exemple.fr" },
    {
      host: "gmail",
      threadId: "18c0/é",
      emails: ["camille@exemple.fr"],
      ...input,
    },
  );
  const searches = asked.filter(({ path }) => path === "/api/cases");
  return {
    outcome,
    asked,
    searches: searches.map(({ query }) => query.getAll("email")),
    linked: asked.filter(({ method }) => method === "PUT"),
    told,
  };
};

describe("the case of a thread", () => {
  it("is the one the thread was linked to, and nobody's address is asked about", async () => {
    const linked = value({ caseId: "c1", view: "c1, seen" });
    const { outcome, asked, searches } = await find({ linked });
    expect(outcome).toEqual(value("c1, seen"));
    expect(asked.map(({ path, query }) => `${path}?${query}`)).toEqual([
      "/api/threads/gmail/18c0%2F%C3%A9?on=today",
    ]);
    expect(searches).toEqual([]);
  });

  it("is found by its participants, never by the account's own address", async () => {
    const { outcome, searches } = await find(
      { byEmail: { "compta@exemple.fr": [late("c2", 3)], "alex@exemple.fr": [late("c9", 90)] } },
      {
        emails: [
          "camille@exemple.fr",
          "alex@exemple.fr",
          "compta@exemple.fr",
          "camille@exemple.fr",
        ],
      },
    );
    expect(outcome).toEqual(value("c2"));
    expect(searches).toEqual([["camille@exemple.fr", "compta@exemple.fr"]]);
  });

  it("is remembered when there is exactly one", async () => {
    const one = await find({ byEmail: { "camille@exemple.fr": [late("c1", 3)] } });
    expect(one.linked.map(({ path, body }) => [path, body])).toEqual([
      ["/api/threads/gmail/18c0%2F%C3%A9", { caseId: "c1" }],
    ]);
    expect(one.told).toEqual(["18c0/é"]);
    const two = await find({ byEmail: { "camille@exemple.fr": [late("c1", 3), late("c2", 40)] } });
    expect(two.outcome).toEqual(value("c2"));
    expect([two.linked, two.told]).toEqual([[], []]);
  });

  it("is not remembered for a thread without an id", async () => {
    const { outcome, linked } = await find(
      { byEmail: { "camille@exemple.fr": [late("c1", 3)] } },
      { threadId: null },
    );
    expect(outcome).toEqual(value("c1"));
    expect(linked).toEqual([]);
  });

  it("is an open one before one that is over", async () => {
    const { outcome } = await find({
      byEmail: {
        "camille@exemple.fr": [
          { id: "paid", status: "paid", daysLate: 300 },
          { id: "open", status: "not-due", daysLate: -4 },
        ],
      },
    });
    expect(outcome).toEqual(value("open"));
  });

  it("is null when nobody in the thread is known", async () => {
    expect((await find({})).outcome).toEqual(value(null));
    const nobody = await find({}, { emails: ["no address", "alex@exemple.fr"] });
    expect(nobody.outcome).toEqual(value(null));
    expect(nobody.searches).toEqual([]);
  });

  it("asks about a bounded number of people", async () => {
    const emails = Array.from({ length: 70 }, (_, n) => `p${n}@exemple.fr`);
    expect((await find({}, { emails })).searches).toEqual([emails.slice(0, 50)]);
  });

  it("is unknown, rather than none, when the server does not answer", async () => {
    expect((await find({ linked: offline })).outcome).toEqual(offline);
    expect((await find({ search: offline })).outcome).toEqual(offline);
  });
});
