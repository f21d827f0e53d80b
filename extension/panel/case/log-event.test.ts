import { newEventSchema } from "@impaye/shared/timeline/event";
import { describe, expect, it } from "vitest";

import { eventId, invoiceId } from "../../gallery/sample.ts";
import { complaintsAbout, eventOf, fieldsOf, type LogDraft, type LogKind } from "./log-event.ts";

const draft: LogDraft = {
  day: "2026-11-20",
  note: "  Vu avec la compta. ",
  minutes: "4",
  reached: "yes",
  letterType: "letter.sent",
  registered: true,
  trackingNumber: "1A 204",
  number: " A-2026-7 ",
  amount: "150,00",
  currency: "EUR",
  invoiceId: invoiceId(1),
  until: "2026-11-30",
  step: "second",
};
const empty: LogDraft = {
  ...draft,
  note: "",
  minutes: "",
  reached: "",
  registered: false,
  trackingNumber: "",
  number: "",
  amount: "",
  invoiceId: "",
  until: "",
};
const context = { id: eventId(1), at: 1_795_000_000_000 };
const sentences = {
  required: "À remplir.",
  notAnAmount: "Indiquez un montant.",
  inTheFuture: "Pas encore.",
  tooEarly: "Trop tôt.",
  tooLate: "Trop tard.",
};
const today = "2026-11-23";
const kinds: LogKind[] = [
  "call",
  "letter",
  "payment",
  "credit",
  "promise",
  "dispute",
  "reply",
  "note",
  "pause",
  "reopened",
  "skip",
  "revoke",
  "broken",
  "missed",
  "resolved",
  "released",
  "resumed",
];

describe("eventOf", () => {
  it.each(kinds)("makes of a full %s what the server takes", (kind) => {
    const event = eventOf(kind, draft, context);
    expect(newEventSchema.safeParse(event)).toMatchObject({ success: true });
    expect(event).toMatchObject({ id: context.id, at: context.at });
    expect(event.body).toMatchObject({ note: "Vu avec la compta." });
  });

  it.each(kinds.filter((kind) => !["payment", "credit", "promise", "note"].includes(kind)))(
    "makes of an empty %s what the server takes",
    (kind) => {
      expect(newEventSchema.safeParse(eventOf(kind, empty, context))).toMatchObject({
        success: true,
      });
    },
  );

  it("says nothing that was not entered", () => {
    expect(eventOf("call", empty, context).body).toEqual({});
    expect(eventOf("promise", { ...empty, until: "2026-11-30" }, context).body).toEqual({
      until: "2026-11-30",
    });
    const credit = { amount: { minor: 15_000 }, on: "2026-11-20", invoiceId: invoiceId(1) };
    expect(eventOf("credit", draft, context).body).toMatchObject({ ...credit, number: "A-2026-7" });
    expect(eventOf("credit", { ...draft, number: "" }, context).body).not.toHaveProperty("number");
    expect(eventOf("letter", { ...draft, letterType: "letter.refused" }, context)).toMatchObject({
      type: "letter.refused",
      body: { note: "Vu avec la compta." },
    });
  });
});

describe("complaintsAbout", () => {
  it("finds what is missing, at the paths that the form shows", () => {
    for (const kind of kinds) {
      const complaints = complaintsAbout(kind, { ...empty, day: "" }, today, sentences);
      for (const path of Object.keys(complaints)) expect(fieldsOf(kind)).toContain(path);
      expect(complaintsAbout(kind, draft, today, sentences)).toEqual({});
    }
    expect(complaintsAbout("payment", empty, today, sentences)).toEqual({
      "body.amount": "Indiquez un montant.",
    });
    expect(complaintsAbout("credit", empty, today, sentences)).toEqual({
      "body.amount": "Indiquez un montant.",
      "body.invoiceId": "À remplir.",
    });
    expect(complaintsAbout("promise", empty, today, sentences)).toEqual({
      "body.until": "À remplir.",
    });
    expect(complaintsAbout("note", empty, today, sentences)).toEqual({ "body.note": "À remplir." });
  });

  it("takes nothing that has not happened yet, nor a promise for the past or for ever", () => {
    const at = (change: Partial<LogDraft>) =>
      complaintsAbout("promise", { ...draft, ...change }, today, sentences);
    expect(complaintsAbout("payment", { ...draft, day: "2026-11-24" }, today, sentences)).toEqual({
      at: "Pas encore.",
    });
    expect(at({ until: "2026-11-19" })).toEqual({ "body.until": "Trop tôt." });
    expect(at({ until: "2028-11-19" })).toEqual({});
    expect(at({ until: "2028-11-20" })).toEqual({ "body.until": "Trop tard." });
    expect(at({ until: "2090-01-01" })).toEqual({ "body.until": "Trop tard." });
  });

  it("does not take nothing for an amount", () => {
    const zero = { ...draft, amount: "0,00" };
    expect(complaintsAbout("payment", zero, today, sentences)).toHaveProperty(["body.amount"]);
  });
});
