import { beforeEach, describe, expect, it } from "vitest";

import type { CaseId, EventId } from "@impaye/shared/ids";

import type { SendConfirmation } from "../hosts/send-confirmation.ts";
import {
  type ToldMail,
  leavingMailsAlarm,
  createLeavingMails,
  type LeavingMail,
} from "./leaving-mails.ts";
import { fakeAlarms, fakeStored } from "./test/fakes.ts";

const client = "camille@exemple.fr";
const letter = {
  letter: "suspension" as const,
  caseId: "0190a1b2-0000-7000-8000-0000000000cc" as CaseId,
};
const tone = { rules: ["insult" as const], deliberate: false, accepted: [] };
const mail = {
  host: "gmail" as const,
  threadId: "18c0",
  draft: "d1",
  to: [client],
  subject: "Facture 12",
  emails: [client],
  at: 1_000,
  letter: null,
  tone,
};
const posted = (change: Partial<SendConfirmation> = {}): SendConfirmation => ({
  verdict: "sent",
  messageId: "m1",
  subject: null,
  to: [client],
  html: "<div>Escroc</div>",
  ...change,
});

describe("a mail of which there is something to tell", () => {
  let now: number;
  let ids: number;
  let signedIn: string | null;
  let kept: ToldMail[];
  let deliveries: number;
  let items: ReturnType<typeof fakeStored<LeavingMail[]>>;
  let clock: ReturnType<typeof fakeAlarms>;

  /** What a start of the service worker makes of the same storage. */
  const start = () =>
    createLeavingMails({
      items,
      alarms: clock.alarms,
      now: () => now,
      newId: () => `id-${(ids += 1)}` as EventId,
      undoWindow: async () => 30_000,
      account: async () => signedIn,
      keep: async (left) => void kept.push(left),
      deliver: () => void (deliveries += 1),
    });
  const ring = async () => {
    now = clock.ringing.get(leavingMailsAlarm) ?? now;
    await start().advance();
  };

  beforeEach(() => {
    now = 1_000;
    ids = 0;
    signedIn = "http://localhost:8787 alex@exemple.fr";
    kept = [];
    deliveries = 0;
    items = fakeStored<LeavingMail[]>([]);
    clock = fakeAlarms();
  });

  it("is kept once it left and the undo window has closed, across restarts", async () => {
    await start().intended(mail);
    expect(await start().expectsConfirmation()).toBe(true);
    await start().confirm(posted(), 2_000);
    expect(kept).toEqual([]);
    await ring();
    const { draft: _, ...told } = mail;
    expect(kept).toEqual([{ ...told, id: "id-1", account: signedIn }]);
    expect(deliveries).toBe(1);
    await ring();
    expect(kept).toHaveLength(1);
    expect(await start().expectsConfirmation()).toBe(false);
    expect(clock.ringing.has(leavingMailsAlarm)).toBe(false);
  });

  it("is one, however often send is pressed, and the last time counts", async () => {
    await start().intended(mail);
    await start().intended({ ...mail, at: 1_500, tone: { ...tone, deliberate: true } });
    await start().confirm(posted(), 2_000);
    await start().confirm(posted({ messageId: "m2" }), 2_100);
    await ring();
    expect(kept).toMatchObject([{ id: "id-1", at: 1_500, tone: { deliberate: true } }]);
  });

  it("is one with a letter in it, as its mail page posted it, whatever the guard says", async () => {
    await start().intended({ ...mail, letter, tone: null });
    const to = [client, "compta@exemple.fr"];
    await start().confirm(posted({ to, subject: "Re: Facture 12" }), 2_000);
    await start().intended({ ...mail, draft: "d2", letter });
    await start().confirm(posted({ messageId: "m2" }), 2_500);
    await ring();
    await ring();
    expect(kept).toMatchObject([
      { id: "id-1", letter, tone: null, to, subject: "Re: Facture 12" },
      { id: "id-2", letter, tone, to: [client], subject: "Facture 12" },
    ]);
  });

  it("leaves no trace when its letter was taken out before it left", async () => {
    await start().intended({ ...mail, letter, tone: null });
    await start().intended({ ...mail, tone: null });
    await start().confirm(posted(), 2_000);
    await ring();
    expect(kept).toEqual([]);
  });

  it("leaves no trace when it was reworded before it left", async () => {
    await start().intended(mail);
    await start().intended({ ...mail, tone: null });
    await start().confirm(posted(), 2_000);
    await ring();
    expect(kept).toEqual([]);
  });

  it("leaves no trace when it was taken back, or never confirmed within a day", async () => {
    await start().intended(mail);
    await start().confirm(posted(), 2_000);
    await start().confirm(posted({ verdict: "undone" }), 3_000);
    await ring();
    await start().intended(mail);
    now += 86_400_001;
    await start().advance();
    expect(kept).toEqual([]);
    expect(await start().expectsConfirmation()).toBe(false);
  });

  it("is not taken for a mail to somebody else, nor for a later one to nobody known", async () => {
    await start().intended(mail);
    await start().confirm(posted({ to: ["autre@exemple.fr"] }), 2_000);
    await start().confirm(posted({ to: [] }), 40_000);
    expect(clock.ringing.has(leavingMailsAlarm)).toBe(false);
    await start().confirm(posted({ to: [] }), 20_000);
    await ring();
    expect(kept).toHaveLength(1);
  });

  it("is nobody's while nobody is signed in", async () => {
    signedIn = null;
    await start().intended(mail);
    expect(await start().expectsConfirmation()).toBe(false);
  });
});
