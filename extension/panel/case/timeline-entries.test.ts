import { describe, expect, it } from "vitest";

import { reminderId } from "../../gallery/sample.ts";
import { linked } from "../../gallery/sample-timeline.ts";
import { timelineEntries } from "./timeline-entries.ts";

const sentAt = Date.UTC(2026, 10, 14, 8);
const minute = 60_000;
const sent = {
  at: sentAt,
  actor: "creditor" as const,
  fact: {
    type: "reminder.sent" as const,
    body: {
      reminderId: reminderId(1),
      step: "first" as const,
      to: ["camille@atelier-durand.fr"],
      subject: "Facture",
      tracked: true,
    },
  },
};
const fetched = (at: number, agent: "gmail-proxy" | "security-scanner" | "apple-mail-privacy") => ({
  at,
  actor: "system" as const,
  fact: {
    type: "mail.fetched" as const,
    body: { reminderId: reminderId(1), agent, network: "google" as const },
  },
});
const entriesOf = (facts: Parameters<typeof linked>[0], selfViews: number[] = []) =>
  timelineEntries(
    linked(facts),
    selfViews.map((at) => ({ reminderId: reminderId(1), at })),
    "fr",
  );

describe("timelineEntries", () => {
  it("tells readers, machines and what cannot be told apart by their marks", () => {
    const entries = entriesOf([
      fetched(sentAt + 60 * minute, "gmail-proxy"),
      fetched(sentAt + 2 * minute, "apple-mail-privacy"),
      fetched(sentAt + 3_000, "security-scanner"),
      sent,
    ]);
    expect(entries.map(({ mark }) => mark)).toEqual(["human", "unclear", "machine", "sent"]);
    expect(entries.map(({ aside }) => aside !== null)).toEqual([false, false, true, false]);
  });

  it("sets aside what came before sending, or while the creditor was looking", () => {
    const view = sentAt + 60 * minute;
    const entries = entriesOf(
      [fetched(view + 2_000, "gmail-proxy"), fetched(sentAt - minute, "gmail-proxy"), sent],
      [view],
    );
    expect(entries.map(({ mark }) => mark)).toEqual(["aside", "aside", "sent"]);
    expect(entries.slice(0, 2).every(({ aside }) => aside !== null)).toBe(true);
  });

  it("marks another mail that left as it does a reminder", () => {
    const body = { letter: "suspension" as const, to: [], subject: "Facture" };
    const [entry] = entriesOf([{ ...sent, fact: { type: "mail.sent" as const, body } }]);
    expect(entry).toMatchObject({
      mark: "sent",
      text: "Suspension des prestations à venir envoyée",
    });
  });

  it("tells a mail that the client wrote from one that a machine did", () => {
    const mail = (body: { kind?: "auto-reply" | "bounce" }) => ({
      at: sentAt,
      actor: "creditor" as const,
      fact: { type: "mail.received" as const, body },
    });
    const entries = entriesOf([mail({}), mail({ kind: "auto-reply" }), mail({ kind: "bounce" })]);
    expect(entries.map(({ mark }) => mark)).toEqual(["act", "machine", "machine"]);
  });

  it("sets aside the fetch of a reminder that never left", () => {
    expect(entriesOf([fetched(sentAt, "gmail-proxy")])[0]?.mark).toBe("aside");
  });

  it("tells of what retention erased once, by the event that erased it", () => {
    const system = { at: sentAt, actor: "system" as const };
    const entries = entriesOf([
      { ...system, fact: { type: "tracking.erased", body: { seqs: [2, 3] } } },
      { ...system, fact: { type: "erased", body: {} } },
      { ...system, fact: { type: "erased", body: {} } },
      sent,
    ]);
    expect(entries.map(({ text }) => text.split(" ").slice(0, 2).join(" "))).toEqual([
      "2 traces",
      "Relance 1",
    ]);
  });
});
