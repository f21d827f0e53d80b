import type { EventId } from "@impaye/shared/ids";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { Helper } from "@impaye/shared/schema/ending";
import type { ProcedureKey } from "@impaye/shared/schema/procedure";
import type { NewEvent, TimelineEvent } from "@impaye/shared/timeline/event";

import type { Complaints } from "../../style/complaints.ts";

/** What may be noted beyond reminders, as a freelancer lives it. */
export type Stage =
  | "notice"
  | "mediation"
  | "filing"
  | "decision"
  | "served"
  | "handover"
  | "insolvency"
  | "ended";

/** How a formal notice came to the client. */
export type NoticeWay = "served" | "delivered";

/** The form as it is typed. */
export interface ProcedureDraft {
  stage: Stage;
  day: PlainDate;
  way: NoticeWay;
  /** Empty: another than those that the country's rules know. */
  procedure: ProcedureKey | "";
  court: string;
  to: Helper;
  name: string;
  /** May stay empty. */
  publishedOn: PlainDate;
  toldBy: string;
  note: string;
}

const amicable: ReadonlySet<ProcedureKey> = new Set(["mediation", "conciliation"]);

/** Of the procedures that are open in a case, those that a stage may be one of. */
export const proceduresFor = (stage: Stage, open: readonly ProcedureKey[]): ProcedureKey[] => {
  if (stage === "mediation") return open.filter((key) => amicable.has(key));
  if (stage === "ended") return [...open];
  if (stage === "filing") return open.filter((key) => !amicable.has(key));
  if (stage === "decision" || stage === "served") {
    return open.filter((key) => !amicable.has(key) && key !== "insolvency-claim");
  }
  return [];
};

/** Where the case is, so that the form opens on what comes after; null where nothing is under way. */
export const underWay = (
  events: readonly TimelineEvent[],
): { stage: Stage; procedure: ProcedureKey | "" } | null => {
  const last = events
    .toSorted((a, b) => a.at - b.at || a.seq - b.seq)
    .findLast(
      ({ type, body }) => following.has(type) && (type !== "notice.served" || "procedure" in body),
    );
  const stage = last === undefined ? null : (following.get(last.type) ?? null);
  if (last === undefined || stage === null) return null;
  if (last.type === "insolvency.opened") return { stage, procedure: "insolvency-claim" };
  const { procedure = "" } = "procedure" in last.body ? last.body : {};
  const isWithoutDecision = procedure !== "" && withoutDecision.has(procedure);
  return { stage: last.type === "filing" && isWithoutDecision ? "served" : stage, procedure };
};

/** What is asked for is served as it is: no judge decides before the debtor answers. */
const withoutDecision: ReadonlySet<ProcedureKey> = new Set([
  "undisputed-debts",
  "debt-enforcement",
]);

/** What comes after; null where it ended what was under way. */
const following: ReadonlyMap<TimelineEvent["type"], Stage | null> = new Map([
  ["filing", "decision"],
  ["decision", "served"],
  ["notice.served", "ended"],
  ["insolvency.opened", "filing"],
  ["procedure.ended", null],
  ["case.resumed", null],
]);

/** The form as it opens: on what comes next in the procedure that is under way. */
export const firstDraft = (
  events: readonly TimelineEvent[],
  open: readonly ProcedureKey[],
  today: PlainDate,
): ProcedureDraft => {
  const { stage, procedure } = underWay(events) ?? { stage: "filing", procedure: "" };
  return inStage(
    {
      stage: "filing",
      day: today,
      way: "served",
      procedure,
      court: "",
      to: "lawyer",
      name: "",
      publishedOn: "",
      toldBy: "",
      note: "",
    },
    stage,
    open,
  );
};

/** The draft moved to another stage, with a procedure that this one can be about. */
export const inStage = (
  draft: ProcedureDraft,
  stage: Stage,
  open: readonly ProcedureKey[],
): ProcedureDraft => {
  const possible = proceduresFor(stage, open);
  const isPossible = draft.procedure !== "" && possible.includes(draft.procedure);
  return { ...draft, stage, procedure: isPossible ? draft.procedure : (possible[0] ?? "") };
};

/** The fields that a stage shows, by the paths under which complaints about them come. */
export const fieldsOf = (stage: Stage): readonly string[] => [
  "at",
  "body.note",
  ...(proceduresFor(stage, ["mediation", "payment-order"]).length > 0 ? ["body.procedure"] : []),
  ...(stage === "filing" || stage === "mediation" ? ["body.court"] : []),
  ...(stage === "handover" ? ["body.to", "body.name"] : []),
  ...(stage === "insolvency" ? ["body.on", "body.publishedOn", "body.toldBy"] : []),
];

/**
 * What is missing or has not happened yet. Everything else the server judges. What is served under
 * no name would count as a formal notice.
 */
export const complaintsAbout = (
  { stage, day, procedure, publishedOn }: ProcedureDraft,
  today: PlainDate,
  { required, inTheFuture }: { required: string; inTheFuture: string },
): Complaints => ({
  ...(day === "" ? { at: required } : day > today ? { at: inTheFuture } : {}),
  ...(stage === "served" && procedure === "" ? { "body.procedure": required } : {}),
  ...(stage === "insolvency" && publishedOn > today ? { "body.publishedOn": inTheFuture } : {}),
});

/** The event of a draft without complaints. */
export const eventOf = (draft: ProcedureDraft, base: { id: EventId; at: number }): NewEvent => {
  const said = <Name extends string>(name: Name, text: string) =>
    (text.trim() === "" ? {} : { [name]: text.trim() }) as Partial<Record<Name, string>>;
  const note = said("note", draft.note);
  const procedure = draft.procedure === "" ? {} : { procedure: draft.procedure };
  switch (draft.stage) {
    case "notice":
      return {
        ...base,
        type: draft.way === "served" ? "notice.served" : "letter.delivered",
        body: note,
      };
    case "mediation":
    case "filing":
      return {
        ...base,
        type: "filing",
        body: { ...procedure, ...said("court", draft.court), ...note },
      };
    case "decision":
      return { ...base, type: "decision", body: { ...procedure, ...note } };
    case "served":
      return { ...base, type: "notice.served", body: { ...procedure, ...note } };
    case "handover":
      return {
        ...base,
        type: "handover",
        body: { to: draft.to, ...said("name", draft.name), ...note },
      };
    case "insolvency":
      return {
        ...base,
        type: "insolvency.opened",
        body: {
          on: draft.day,
          ...said("publishedOn", draft.publishedOn),
          ...said("toldBy", draft.toldBy),
          ...note,
        },
      };
    default:
      return { ...base, type: "procedure.ended", body: { ...procedure, ...note } };
  }
};
