import { beforeEach, describe, expect, it } from "vitest";

import { eventIdSchema } from "@impaye/shared/ids";

import type { Outcome } from "../backend.ts";
import type { NotedMail } from "../messages.ts";
import { createAutomaticMail } from "./automatic-mail.ts";
import { fakeApi, offline, refusal, value, type Asked } from "./test/fakes.ts";

const caseId = "0190a1b2-0000-7000-8000-0000000000cc";
const now = Date.UTC(2026, 10, 22, 12);
const client = "camille@atelier-durand.example";
const away: NotedMail = {
  messageId: "19a04f61b2c97c91",
  kind: "auto-reply",
  from: client,
  at: now - 60_000,
  returnsOn: "2026-12-03",
};
const bounce: NotedMail = {
  messageId: "19a04f61b2c97c92",
  kind: "bounce",
  from: "mailer-daemon@mail.example",
  at: null,
  returnsOn: null,
};

describe("automatic mail", () => {
  let posted: Outcome<unknown>;
  let linked: Outcome<unknown>;
  let added: string[];
  const create = () => {
    const { api, asked } = fakeApi(({ method }: Asked) => (method === "POST" ? posted : linked));
    const note = createAutomaticMail({ api, now: () => now, added: (id) => void added.push(id) });
    const posts = () =>
      asked.flatMap(({ method, path, body }) =>
        // The request's own shape.
        method === "POST" ? [{ path, ...(body as { id: string; at: number; body: object }) }] : [],
      );
    return {
      note: (...mails: NotedMail[]) => note({ host: "gmail", threadId: "18c0", mails }),
      posts,
    };
  };

  beforeEach(() => {
    posted = value({});
    linked = value({ view: { case: { id: caseId }, contact: { emails: [client] } } });
    added = [];
  });

  it("goes on the timeline of the thread's case, with ids that never change", async () => {
    const first = create();
    expect(await first.note(away, bounce)).toEqual([away.messageId, bounce.messageId]);
    expect(first.posts()).toMatchObject([
      {
        path: `/api/cases/${caseId}/events`,
        type: "mail.received",
        at: away.at,
        body: { kind: "auto-reply", from: client, returnsOn: "2026-12-03" },
      },
      { at: now, body: { kind: "bounce", from: "mailer-daemon@mail.example" } },
    ]);
    expect(added).toEqual([caseId, caseId]);
    const again = create();
    await again.note(bounce, away);
    const ids = first.posts().map(({ id }) => id);
    expect(again.posts().map(({ id }) => id)).toEqual(ids.toReversed());
    expect(ids.map((id) => eventIdSchema.parse(id))).toEqual(ids);
  });

  it("is written once, also when another browser was first", async () => {
    const { note, posts } = create();
    await note(away);
    await note(away);
    expect(posts()).toHaveLength(1);
    posted = refusal("conflict");
    expect(await note(bounce)).toEqual([bounce.messageId]);
    expect(added).toEqual([caseId]);
  });

  it("waits for a case and for a server", async () => {
    const { note, posts } = create();
    linked = refusal("not_found");
    expect(await note(away)).toEqual([]);
    expect(posts()).toEqual([]);
    linked = value({ view: { case: { id: caseId }, contact: { emails: [client] } } });
    posted = offline;
    expect(await note(away)).toEqual([]);
    posted = value({});
    expect(await note(away)).toEqual([away.messageId]);
  });

  it("suspends nothing when somebody other than the client is away", async () => {
    const { note, posts } = create();
    await note({ ...away, from: "collegue@atelier-durand.example" });
    expect(posts()[0]?.body).toEqual({
      kind: "auto-reply",
      from: "collegue@atelier-durand.example",
    });
  });

  it("never says that something happened later than now", async () => {
    const { note, posts } = create();
    await note({ ...away, at: now + 59_000 });
    expect(posts()[0]?.at).toBe(now);
  });
});
