import { packOf } from "@impaye/shared/law/packs";
import type { Helper } from "@impaye/shared/schema/ending";
import type { ProcedureKey } from "@impaye/shared/schema/procedure";
import { type Fact, newEventSchema, type TimelineEvent } from "@impaye/shared/timeline/event";
import { describe, expect, it } from "vitest";

import { eventId } from "../../gallery/sample.ts";
import { linked } from "../../gallery/sample-timeline.ts";
import {
  complaintsAbout,
  eventOf,
  fieldsOf,
  firstDraft,
  inStage,
  type ProcedureDraft,
  proceduresFor,
  type Stage,
} from "./procedure-draft.ts";

const open: ProcedureKey[] = packOf("fr").procedures.map(({ key }) => key);
const today = "2026-11-23";
const stages: Stage[] = [
  "notice",
  "mediation",
  "filing",
  "decision",
  "served",
  "handover",
  "insolvency",
  "ended",
];
const full: ProcedureDraft = {
  stage: "filing",
  day: "2026-11-20",
  way: "served",
  procedure: "payment-order",
  court: " Tribunal de commerce de Lyon ",
  to: "officer",
  name: "Me Petit",
  publishedOn: "2026-11-21",
  toldBy: "BODACC",
  note: "  Dossier complet. ",
};
const empty = { court: "", name: "", publishedOn: "", toldBy: "", note: "" };
const base = { id: eventId(1), at: 1_795_000_000_000 };
const sentences = { required: "À remplir.", inTheFuture: "Pas encore." };
const story = (...facts: Fact[]): TimelineEvent[] =>
  linked(
    facts.map((fact, index) => ({ at: base.at + index, actor: "creditor", fact })),
  ).toReversed();

describe("eventOf", () => {
  it.each(stages)("makes of a full or an empty %s what the server takes", (stage) => {
    for (const draft of [full, { ...full, ...empty }]) {
      const event = eventOf(inStage(draft, stage, open), base);
      expect(newEventSchema.safeParse(event)).toMatchObject({ success: true });
      expect(event).toMatchObject(base);
    }
    expect(eventOf({ ...full, stage }, base).body).toMatchObject({ note: "Dossier complet." });
    expect(eventOf({ ...full, ...empty, stage }, base).body).not.toHaveProperty("note");
  });

  it("says of each stage what happened, on its day", () => {
    const said = (change: Partial<ProcedureDraft>) => {
      const { type, body } = eventOf({ ...full, note: "", ...change }, base);
      return [type, body];
    };
    expect(said({ stage: "notice" })).toEqual(["notice.served", {}]);
    expect(said({ stage: "notice", way: "delivered" })).toEqual(["letter.delivered", {}]);
    expect(said({ stage: "filing" })).toEqual([
      "filing",
      { procedure: "payment-order", court: "Tribunal de commerce de Lyon" },
    ]);
    expect(said({ stage: "mediation", procedure: "mediation", court: "" })).toEqual([
      "filing",
      { procedure: "mediation" },
    ]);
    expect(said({ stage: "decision" })).toEqual(["decision", { procedure: "payment-order" }]);
    expect(said({ stage: "served" })).toEqual(["notice.served", { procedure: "payment-order" }]);
    expect(said({ stage: "handover" })).toEqual(["handover", { to: "officer", name: "Me Petit" }]);
    expect(said({ stage: "insolvency" })).toEqual([
      "insolvency.opened",
      { on: "2026-11-20", publishedOn: "2026-11-21", toldBy: "BODACC" },
    ]);
    expect(said({ stage: "ended", procedure: "" })).toEqual(["procedure.ended", {}]);
  });

  it.each<Helper>(["lawyer", "officer", "agency", "insurer"])("hands over to a %s", (to) => {
    const event = eventOf({ ...full, stage: "handover", to }, base);
    expect(newEventSchema.safeParse(event)).toMatchObject({ success: true });
  });
});

describe("the form", () => {
  it("opens on a claim to file, and then on what comes next in the procedure under way", () => {
    const at = (events: TimelineEvent[]) => {
      const { stage, procedure, day } = firstDraft(events, open, today);
      return [stage, procedure, day];
    };
    const order = { procedure: "payment-order" } as const;
    const filing: Fact = { type: "filing", body: order };
    const decision: Fact = { type: "decision", body: order };
    expect(at([])).toEqual(["filing", "small-debts", today]);
    expect(at(story(filing))).toEqual(["decision", "payment-order", today]);
    expect(at(story(filing, decision))).toEqual(["served", "payment-order", today]);
    expect(at(story(filing, decision, { type: "notice.served", body: order }))).toEqual([
      "ended",
      "payment-order",
      today,
    ]);
    expect(at(story({ type: "notice.served", body: {} }))).toEqual(at([]));
    expect(at(story(filing, { type: "procedure.ended", body: {} }))).toEqual(at([]));
    expect(at(story(filing, { type: "case.resumed", body: {} }))).toEqual(at([]));
    const opened: Fact = { type: "insolvency.opened", body: { on: "2026-11-01" } };
    expect(at(story(filing, opened))).toEqual(["filing", "insolvency-claim", today]);
  });

  it("expects no decision where what is asked for is served as it is", () => {
    const swiss = packOf("ch").procedures.map(({ key }) => key);
    const filing: Fact = { type: "filing", body: { procedure: "debt-enforcement" } };
    expect(firstDraft(story(filing), swiss, today)).toMatchObject({
      stage: "served",
      procedure: "debt-enforcement",
    });
  });

  it("offers each stage the procedures that it can be one of", () => {
    expect(proceduresFor("mediation", open)).toEqual(["mediation", "conciliation"]);
    expect(proceduresFor("filing", open)).not.toContain("mediation");
    expect(proceduresFor("filing", open)).toContain("insolvency-claim");
    expect(proceduresFor("decision", open)).not.toContain("insolvency-claim");
    expect(proceduresFor("handover", open)).toEqual([]);
    expect(inStage({ ...full, procedure: "mediation" }, "decision", open).procedure).toBe(
      "small-debts",
    );
  });

  it("complains at fields that it shows, and never takes a service for a formal notice", () => {
    expect(complaintsAbout(full, today, sentences)).toEqual({});
    expect(complaintsAbout({ ...full, day: "" }, today, sentences)).toEqual({ at: "À remplir." });
    expect(complaintsAbout({ ...full, day: "2026-11-24" }, today, sentences)).toEqual({
      at: "Pas encore.",
    });
    const published = { ...full, stage: "insolvency", publishedOn: "2026-11-24" } as const;
    expect(complaintsAbout(published, today, sentences)).toEqual({
      "body.publishedOn": "Pas encore.",
    });
    const unnamed = complaintsAbout({ ...full, stage: "served", procedure: "" }, today, sentences);
    expect(unnamed).toEqual({ "body.procedure": "À remplir." });
    expect(fieldsOf("served")).toEqual(expect.arrayContaining(Object.keys(unnamed)));
    expect(complaintsAbout({ ...full, procedure: "" }, today, sentences)).toEqual({});
  });
});
