import { beforeEach, describe, expect, it } from "vitest";

import type { CaseId, ReminderId } from "@impaye/shared/ids";
import type { Sent } from "@impaye/shared/schema/reminder";

import type { SendConfirmation } from "../hosts/send-confirmation.ts";
import { createPending, pendingAlarm, pendingLimit, type PendingEntry } from "./pending.ts";
import { fakeAlarms, fakeStored } from "./test/fakes.ts";

const id = (n: number) =>
  `0190a1b2-0000-7000-8000-${String(n).padStart(12, "0")}` as ReminderId & CaseId;
const pageUrl = (n: number) => `https://relances.exemple.fr/f/token${n}`;
const inserted = (n: number) => ({
  reminderId: id(n),
  caseId: id(n),
  pageUrl: pageUrl(n),
  emails: ["camille@exemple.fr"],
});
const sent: Sent = { at: 1_000, to: ["camille@exemple.fr"], subject: "Facture", pixelKept: true };
const posted = (n: number, change: Partial<SendConfirmation> = {}): SendConfirmation => ({
  verdict: "sent",
  messageId: `m${n}`,
  subject: null,
  to: [],
  html: `<div><a href="${pageUrl(n)}">la facture</a></div>`,
  ...change,
});

describe("a pending reminder", () => {
  let now: number;
  let account: string | null;
  let kept: { reminderId: ReminderId; account: string; sent: Sent }[];
  let deliveries: number;
  let changed: CaseId[];
  let items: ReturnType<typeof fakeStored<PendingEntry[]>>;
  let clock: ReturnType<typeof fakeAlarms>;

  /** What a start of the service worker makes of the same storage. */
  const start = () =>
    createPending({
      items,
      alarms: clock.alarms,
      now: () => now,
      undoWindow: async () => 30_000,
      account: async () => account,
      keep: async ({ reminderId, account, sent }) => void kept.push({ reminderId, account, sent }),
      deliver: () => void (deliveries += 1),
      changed: (caseId) => void changed.push(caseId),
    });
  const stages = async () => (await start().all()).map(({ stage }) => stage);
  /** The alarm rings, which may have started the service worker anew. */
  const ring = async () => {
    now = clock.ringing.get(pendingAlarm) ?? now;
    await start().advance();
  };

  beforeEach(() => {
    now = 1_000;
    account = "http://localhost:8787 alex@exemple.fr";
    kept = [];
    deliveries = 0;
    changed = [];
    items = fakeStored<PendingEntry[]>([]);
    clock = fakeAlarms();
  });

  it("leaves when it was confirmed and the undo window has closed, across restarts", async () => {
    await start().inserted(inserted(1));
    expect(await stages()).toEqual(["inserted"]);
    now = 5_000;
    await start().intended([id(1)], { ...sent, at: now });
    expect(await stages()).toEqual(["sending"]);
    now = 6_000;
    await start().confirm(posted(1), now);
    expect(clock.ringing.get(pendingAlarm)).toBe(36_000);
    expect(kept).toEqual([]);
    await ring();
    expect(kept).toEqual([{ reminderId: id(1), account, sent: { ...sent, at: 5_000 } }]);
    expect(deliveries).toBe(1);
    expect(await stages()).toEqual([]);
    expect(clock.ringing.has(pendingAlarm)).toBe(false);
    expect(new Set(changed)).toEqual(new Set([id(1)]));
  });

  it("asks when the mail page never confirmed, and leaves when it does after all", async () => {
    await start().inserted(inserted(1));
    await start().intended([id(1)], sent);
    await ring();
    expect(await stages()).toEqual(["unconfirmed"]);
    expect(kept).toEqual([]);
    now += 60_000;
    await start().confirm(posted(1), now);
    await ring();
    expect(kept.map(({ sent }) => sent.at)).toEqual([sent.at]);
  });

  it("goes by what was posted when no gesture was seen", async () => {
    await start().inserted(inserted(1));
    now = 8_000;
    await start().confirm(posted(1, { to: ["compta@exemple.fr"], subject: "Relance" }), now);
    await ring();
    expect(kept.map(({ sent }) => sent)).toEqual([
      { at: 8_000, to: ["compta@exemple.fr"], subject: "Relance" },
    ]);
  });

  it("keeps what was posted when the gesture is heard of afterwards", async () => {
    await start().inserted(inserted(1));
    now = 5_000;
    await start().confirm(posted(1, { to: ["compta@exemple.fr"], subject: "Re: Facture" }), now);
    await start().intended([id(1)], { ...sent, at: 4_900 });
    await ring();
    expect(kept.map(({ sent }) => sent)).toEqual([
      { at: 4_900, to: ["compta@exemple.fr"], subject: "Re: Facture", pixelKept: true },
    ]);
  });

  it("is known by its wrapper when its page's link was taken out", async () => {
    await start().inserted(inserted(1));
    await start().intended([id(1)], sent);
    await start().confirm(posted(1, { html: `<div id="impaye-${id(1)}">Bonjour</div>` }), now);
    await ring();
    expect(kept).toHaveLength(1);
  });

  it("is not confirmed by another mail", async () => {
    await start().inserted(inserted(1));
    await start().intended([id(1)], sent);
    await start().confirm(posted(2), now);
    await ring();
    expect(await stages()).toEqual(["unconfirmed"]);
  });

  it("goes back to its editor when the user takes the mail back", async () => {
    await start().inserted(inserted(1));
    await start().intended([id(1)], sent);
    await start().confirm(posted(1), now);
    now += 10_000;
    await start().confirm(posted(1, { verdict: "undone", html: "" }), now);
    expect(await stages()).toEqual(["inserted"]);
    now += 60_000;
    await start().advance();
    expect(kept).toEqual([]);
    await start().intended([id(1)], { ...sent, at: now });
    await start().confirm(posted(1, { messageId: "m9" }), now);
    await ring();
    expect(kept.map(({ sent }) => sent.at)).toEqual([71_000]);
  });

  it("is not taken back by a draft saved before it was sent, nor by another mail's", async () => {
    await start().inserted(inserted(1));
    now = 5_000;
    await start().intended([id(1)], { ...sent, at: now });
    await start().confirm(posted(1, { verdict: "undone" }), 4_900);
    await start().confirm(posted(1, { verdict: "undone" }), 5_050);
    now = 6_000;
    await start().confirm(posted(1), 5_100);
    await start().confirm(posted(1, { verdict: "undone" }), 5_000);
    await start().confirm(posted(1, { verdict: "undone", messageId: "m2" }), 6_000);
    expect(await stages()).toEqual(["sending"]);
  });

  it("is known by the gesture where the request that sends carries no text", async () => {
    const bare = { html: "", messageId: null };
    await start().inserted(inserted(1));
    await start().inserted(inserted(2));
    now = 5_000;
    await start().confirm(posted(1, bare), now);
    expect(await stages()).toEqual(["inserted", "inserted"]);
    await start().intended([id(1)], { ...sent, at: now });
    await start().confirm(posted(1, { ...bare, subject: "Autre chose" }), now + 900);
    await start().confirm(posted(1, { ...bare, to: ["sam@exemple.fr"] }), now + 900);
    await ring();
    expect(await stages()).toEqual(["unconfirmed", "inserted"]);
    await start().intended([id(1)], { ...sent, at: now });
    await start().confirm(posted(1, { ...bare, subject: "Facture" }), now + 900);
    await ring();
    expect(kept.map(({ reminderId }) => reminderId)).toEqual([id(1)]);
    expect(await stages()).toEqual(["inserted"]);
  });

  it("is forgotten when it is taken out of its editor, but not once it was confirmed", async () => {
    await start().inserted(inserted(1));
    await start().removed(id(1));
    expect(await stages()).toEqual([]);
    await start().inserted(inserted(2));
    await start().confirm(posted(2), now);
    await start().removed(id(2));
    expect(await stages()).toEqual(["sending"]);
  });

  it("is reported when its draft was written by another browser", async () => {
    await start().intended([id(7)], sent);
    await start().confirm(posted(7, { html: `<div data-impaye="${id(7)}">Bonjour</div>` }), now);
    await ring();
    expect(kept.map(({ reminderId }) => reminderId)).toEqual([id(7)]);
  });

  it("belongs to the account it was written in", async () => {
    await start().inserted(inserted(1));
    await start().confirm(posted(1), now);
    account = null;
    await ring();
    expect(kept.map(({ account }) => account)).toEqual(["http://localhost:8787 alex@exemple.fr"]);
    await start().intended([id(2)], sent);
    expect(await stages()).toEqual([]);
  });

  it("that was copied by hand is kept once the user says it left, and not before", async () => {
    await start().settle(id(7), false);
    expect(kept).toEqual([]);
    await start().settle(id(7), true);
    expect(kept).toEqual([{ reminderId: id(7), account, sent: { at: now, to: [], subject: "" } }]);
    expect(deliveries).toBe(1);
  });

  it("is settled by the user's word", async () => {
    await start().inserted(inserted(1));
    await start().inserted(inserted(2));
    await start().intended([id(1), id(2)], sent);
    await ring();
    await start().settle(id(1), false);
    await start().settle(id(2), true);
    expect(kept.map(({ reminderId }) => reminderId)).toEqual([id(2)]);
    expect(await stages()).toEqual([]);
  });

  it("that left from another device is dated as the user says, between its insertion and now", async () => {
    const insertedAt = now;
    await start().inserted(inserted(1));
    await start().inserted(inserted(2));
    await start().inserted(inserted(3));
    now += 3_600_000;
    await start().settle(id(1), true, insertedAt + 60_000);
    await start().settle(id(2), true, insertedAt - 60_000);
    await start().settle(id(3), true, now + 60_000);
    expect(kept.map(({ sent }) => sent.at)).toEqual([insertedAt + 60_000, insertedAt, now]);
  });

  it("comes back with the server's reason when the server would not take it", async () => {
    await start().refused({ reminderId: id(1), caseId: id(1), account: "a", sent }, "Introuvable.");
    expect((await start().all()).map(({ stage, refusal }) => [stage, refusal])).toEqual([
      ["unconfirmed", "Introuvable."],
    ]);
    await start().settle(id(1), true);
    expect(kept.map(({ sent }) => sent)).toEqual([sent]);
  });

  it("leaves without the recipients that the server could not read", async () => {
    await start().inserted(inserted(1));
    await start().intended([id(1)], {
      ...sent,
      to: ["Compta", "camille@exemple.fr"],
      subject: `  ${"é".repeat(2_000)}`,
    });
    await start().settle(id(1), true);
    expect(kept[0]?.sent.to).toEqual(["camille@exemple.fr"]);
    expect(kept[0]?.sent.subject.length).toBeLessThanOrEqual(1_000);
  });

  it("is one of at most so many, and not for ever", async () => {
    items = fakeStored(
      Array.from({ length: pendingLimit }, (_, n): PendingEntry => ({
        ...inserted(n),
        account: "a",
        stage: "inserted",
        at: now,
        sent: null,
        confirmed: null,
        refusal: null,
      })),
    );
    await start().inserted(inserted(9_999));
    const all = await start().all();
    expect(all).toHaveLength(pendingLimit);
    expect(all.at(-1)?.reminderId).toBe(id(9_999));
    now += 100 * 86_400_000;
    await start().inserted(inserted(1));
    expect(await start().all()).toHaveLength(1);
  });

  it("does not lose messages that arrive together", async () => {
    const pending = start();
    await Promise.all([1, 2, 3].map((n) => pending.inserted(inserted(n))));
    await Promise.all([pending.removed(id(2)), pending.intended([id(1), id(3)], sent)]);
    expect((await pending.all()).map(({ reminderId }) => reminderId)).toEqual([id(1), id(3)]);
  });
});
