import { describe, expect, it } from "vitest";

import type { CaseId, EventId } from "@impaye/shared/ids";
import type { ContactKind } from "@impaye/shared/schema/contact";

import type { Outcome } from "../backend.ts";
import type { ToldMail } from "./leaving-mails.ts";
import { tellMail } from "./tell-mail.ts";
import { type Asked, fakeApi, offline, refusal, value } from "./test/fakes.ts";

const caseId = "0190a1b2-0000-7000-8000-0000000000cc" as CaseId;
const mail: ToldMail = {
  id: "0190a1b2-0000-7000-8000-0000000000ee" as EventId,
  account: "http://localhost:8787 alex@exemple.fr",
  host: "gmail",
  threadId: "18c0",
  to: ["camille@exemple.fr"],
  subject: "Facture 12",
  emails: ["camille@exemple.fr"],
  at: Date.UTC(2026, 10, 21, 12),
  letter: null,
  tone: { rules: ["insult", "indemnity-b2c"], deliberate: false, accepted: ["insult"] },
};

const tell = async (
  { kind, found = true }: { kind: ContactKind; found?: boolean },
  posted: Outcome<unknown> = value(null),
  told: ToldMail = mail,
) => {
  const view = { case: { id: caseId, jurisdiction: "fr" }, contact: { kind } };
  const { api, asked } = fakeApi(({ method, path }: Asked) => {
    if (method === "POST") return posted;
    if (path.startsWith(`/api/cases/${caseId}`)) return found ? value(view) : refusal("not_found");
    if (!path.startsWith("/api/threads/")) return value({ cases: [] });
    return found ? value({ view }) : refusal("not_found");
  });
  const outcome = await tellMail({ api, ownEmail: null, linked: () => undefined }, told);
  return { outcome, posts: asked.filter(({ method }) => method === "POST") };
};

const letter = { letter: "suspension", caseId } as const;

describe("what is told of a mail with a letter", () => {
  it("is which one, to whom, when and about what, in the case it was written in", async () => {
    const { outcome, posts } = await tell({ kind: "business" }, value(null), {
      ...mail,
      letter,
      tone: null,
      threadId: null,
      to: ["camille@exemple.fr", "Camille"],
    });
    expect(outcome).toEqual(value(caseId));
    expect(posts).toMatchObject([
      {
        path: `/api/cases/${caseId}/events`,
        body: { id: mail.id, type: "mail.sent", at: mail.at },
      },
    ]);
    expect(posts[0]?.body).toHaveProperty("body", {
      letter: "suspension",
      to: ["camille@exemple.fr"],
      subject: "Facture 12",
    });
  });

  it("is one fact with what the tone guard had against it, where that holds for its debtor", async () => {
    const told = async (kind: ContactKind) => {
      const { posts } = await tell({ kind }, value(null), { ...mail, letter });
      expect(posts).toHaveLength(1);
      return posts[0]?.body;
    };
    expect(await told("consumer")).toMatchObject({
      body: { letter: "suspension", tone: { rules: ["insult", "indemnity-b2c"] } },
    });
    expect(await told("business")).toMatchObject({ body: { tone: { rules: ["insult"] } } });
    const forty = { rules: ["indemnity-b2c" as const], deliberate: false };
    const { posts } = await tell({ kind: "public" }, value(null), { ...mail, letter, tone: forty });
    expect(posts[0]?.body).toHaveProperty("body.letter");
    expect(posts[0]?.body).not.toHaveProperty("body.tone");
  });

  it("waits for the server, and is refused with its case gone", async () => {
    const told = { ...mail, letter };
    expect((await tell({ kind: "business" }, offline, told)).outcome).toEqual(offline);
    const gone = await tell({ kind: "business", found: false }, value(null), told);
    expect([gone.outcome, gone.posts]).toEqual([refusal("not_found"), []]);
  });
});

describe("what is told of a blocked mail", () => {
  it("is which rules, on its case's timeline, under the id that it was given", async () => {
    const { outcome, posts } = await tell({ kind: "consumer" });
    expect(outcome).toEqual(value(caseId));
    expect(posts).toMatchObject([
      {
        path: `/api/cases/${caseId}/events`,
        body: {
          id: mail.id,
          type: "mail.sent",
          at: mail.at,
          body: { tone: { rules: ["insult", "indemnity-b2c"], deliberate: false } },
        },
      },
    ]);
  });

  it("is what applies towards its debtor", async () => {
    const { posts } = await tell({ kind: "business" });
    expect(posts[0]?.body).toMatchObject({
      body: { tone: { rules: ["insult"], deliberate: true } },
    });
    const forty = { ...mail, tone: { rules: ["indemnity-b2c" as const], deliberate: false } };
    const none = await tell({ kind: "public" }, value(null), forty);
    expect([none.outcome, none.posts]).toEqual([value(null), []]);
  });

  it("is nothing where there is no case", async () => {
    const { outcome, posts } = await tell({ kind: "consumer", found: false });
    expect([outcome, posts]).toEqual([value(null), []]);
  });

  it("waits for the server", async () => {
    expect((await tell({ kind: "consumer" }, offline)).outcome).toEqual(offline);
  });
});
