import { beforeEach, describe, expect, it } from "vitest";

import type { CaseId, ReminderId } from "@impaye/shared/ids";

import type { Outcome } from "../backend.ts";
import { createOutbox, type LeftReminder, outboxLimit, type Waiting } from "./outbox.ts";
import { fakeAlarms, fakeStored, offline, refusal, signedOut, value } from "./test/fakes.ts";

const id = (n: number) =>
  `0190a1b2-0000-7000-8000-${String(n).padStart(12, "0")}` as ReminderId & CaseId;
const outboxAlarm = "outbox";
const account = "http://localhost:8787 alex@exemple.fr";
const item = (n: number) => ({
  reminderId: id(n),
  caseId: id(n),
  account,
  sent: { at: 1_000 + n, to: ["camille@exemple.fr"], subject: "Facture" },
});

describe("the outbox", () => {
  let now: number;
  let answer: (item: LeftReminder) => Outcome<unknown>;
  let posted: ReminderId[];
  let delivered: ReminderId[];
  let refused: [ReminderId, string][];
  let signedIn: string | null;
  let items: ReturnType<typeof fakeStored<Waiting<LeftReminder>[]>>;
  let clock: ReturnType<typeof fakeAlarms>;

  /** What a start of the service worker makes of the same storage. */
  const start = () =>
    createOutbox<LeftReminder>({
      items,
      idOf: ({ reminderId }) => reminderId,
      alarm: outboxAlarm,
      alarms: clock.alarms,
      now: () => now,
      account: async () => signedIn,
      post: async (waiting) => {
        posted.push(waiting.reminderId);
        return answer(waiting);
      },
      delivered: async ({ reminderId }) => void delivered.push(reminderId),
      refused: async ({ reminderId }, message) => void refused.push([reminderId, message]),
    });

  beforeEach(() => {
    now = 1_000_000;
    answer = () => value(null);
    posted = [];
    delivered = [];
    refused = [];
    signedIn = account;
    items = fakeStored<Waiting<LeftReminder>[]>([]);
    clock = fakeAlarms();
  });

  it("delivers what it keeps, once", async () => {
    const outbox = start();
    await outbox.keep(item(1));
    await Promise.all([outbox.flush(), outbox.flush(), outbox.flush({ serverIsBack: true })]);
    expect(posted).toEqual([id(1)]);
    expect(delivered).toEqual([id(1)]);
    expect(await outbox.waiting()).toEqual([]);
    expect(clock.ringing.has(outboxAlarm)).toBe(false);
  });

  it("keeps the same reminder once, as it was first reported", async () => {
    const outbox = start();
    await outbox.keep(item(1));
    await outbox.keep({ ...item(1), sent: { ...item(1).sent, at: 9 } });
    expect((await outbox.waiting()).map(({ sent }) => sent.at)).toEqual([1_001]);
  });

  it("survives a restart while the server is down, and delivers when it is back", async () => {
    answer = () => offline;
    const before = start();
    await before.keep(item(1));
    await before.keep(item(2));
    await before.flush();
    // The second is not even tried: there is no server.
    expect(posted).toEqual([id(1)]);
    expect(clock.ringing.get(outboxAlarm)).toBe(now + 1_000);

    answer = () => value(null);
    const after = start();
    await after.flush({ serverIsBack: true });
    expect(delivered).toEqual([id(1), id(2)]);
  });

  it("waits longer after each failure, at most an hour", async () => {
    answer = () => refusal("internal");
    const outbox = start();
    await outbox.keep(item(1));
    const delays: number[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await outbox.flush();
      const at = clock.ringing.get(outboxAlarm) ?? 0;
      delays.push((at - now) / 1_000);
      now = at - 1;
      await outbox.flush();
      expect(posted).toHaveLength(attempt + 1);
      now = at;
    }
    expect(delays.slice(0, 4)).toEqual([30, 60, 120, 240]);
    expect(delays.at(-1)).toBe(3_600);
  });

  it("goes on past a reminder that the server stumbles on", async () => {
    answer = ({ reminderId }) => (reminderId === id(1) ? refusal("internal") : value(null));
    const outbox = start();
    await outbox.keep(item(1));
    await outbox.keep(item(2));
    await outbox.flush();
    expect(delivered).toEqual([id(2)]);
  });

  it("does not hurry a server that is there but fails", async () => {
    answer = () => refusal("internal");
    const outbox = start();
    await outbox.keep(item(1));
    await outbox.flush();
    await outbox.flush({ serverIsBack: true });
    expect(posted).toHaveLength(1);
  });

  it("tries again what came too fast", async () => {
    answer = () => refusal("rate_limited");
    const outbox = start();
    await outbox.keep(item(1));
    await outbox.flush();
    expect(await outbox.waiting()).toHaveLength(1);
    expect(refused).toEqual([]);
  });

  it("drops what the server will never take, and says why", async () => {
    answer = () => refusal("not_found", "Introuvable.");
    const outbox = start();
    await outbox.keep(item(1));
    await outbox.flush();
    expect(refused).toEqual([[id(1), "Introuvable."]]);
    expect(await outbox.waiting()).toEqual([]);
  });

  it("keeps what is another account's until that account is signed in", async () => {
    const outbox = start();
    await outbox.keep(item(1));
    signedIn = "http://localhost:8787 sam@exemple.fr";
    await outbox.flush({ serverIsBack: true });
    signedIn = null;
    await outbox.flush({ serverIsBack: true });
    expect(posted).toEqual([]);
    signedIn = account;
    await outbox.flush();
    expect(delivered).toEqual([id(1)]);
  });

  it("keeps everything when the session has ended", async () => {
    answer = () => signedOut;
    const outbox = start();
    await outbox.keep(item(1));
    await outbox.keep(item(2));
    await outbox.flush();
    expect(posted).toEqual([id(1)]);
    expect((await outbox.waiting()).map(({ attempts }) => attempts)).toEqual([0, 0]);
  });

  it("is bounded: the newest are kept", async () => {
    items = fakeStored(
      Array.from({ length: outboxLimit }, (_, n) => ({
        ...item(n),
        attempts: 0,
        nextAt: 0,
        offline: false,
      })),
    );
    const outbox = start();
    await outbox.keep(item(9_999));
    const waiting = await outbox.waiting();
    expect(waiting).toHaveLength(outboxLimit);
    expect(waiting.at(-1)?.reminderId).toBe(id(9_999));
    expect(waiting[0]?.reminderId).toBe(id(1));
  });
});
