import type { ProcedureText } from "../fr/procedure.ts";
import { procedureNames } from "./procedure-names.ts";

/** What goes beyond reminders, and the end of a case. */
export const procedure: ProcedureText = {
  title: "Note a legal step",
  stage: "What happened",
  stages: {
    notice: "Formal notice served or delivered",
    mediation: "Mediation or conciliation asked for",
    filing: "Claim or application filed",
    decision: "Order or judgment given",
    served: "Decision or demand served",
    handover: "Case handed to a professional",
    insolvency: "Insolvency proceedings opened",
    ended: "Procedure over",
  },
  dates: {
    notice: "Served or delivered on",
    mediation: "Asked for on",
    filing: "Filed on",
    decision: "Given on",
    served: "Served on",
    handover: "Handed over on",
    insolvency: "Opened on",
    ended: "Over since",
  },
  noticeWay: "How",
  noticeWays: {
    served: "Served by a bailiff",
    delivered: "Registered letter delivered",
  },
  procedure: "Procedure",
  procedures: procedureNames,
  unnamed: "Another one",
  unnamedHint: "Without a known procedure no time limit can be counted.",
  court: "Court or body",
  to: "To whom",
  helpers: {
    lawyer: "Lawyer",
    officer: "Bailiff",
    agency: "Collection agency",
    insurer: "Insurer",
  },
  name: "Name",
  publishedOn: "Published on",
  toldBy: "Learnt from",
  toldByHint: "For example: the official gazette, a letter from the administrator.",
  note: "Note",
  whatFollows:
    "The time limits that follow are shown under “Days that count”. Information, not advice.",
  paused: "Your reminders stop for as long as others deal with it.",
  submit: "Save",
  required: "Please fill in.",
  inTheFuture: "This day has not come yet.",
  added: (stage) => `Added to the timeline: ${stage}.`,
  close: {
    title: "Close the case",
    why: "Why?",
    whys: {
      paid: "It is settled",
      "written-off": "I write the claim off",
      other: "Another reason",
    },
    effect:
      "The case leaves the agenda, and its time limits are no longer watched. The debtor page closes in a month. The timeline stays, and you can reopen the case.",
    stillOwed: (amount) => `The account still shows ${amount}. If a payment came in, log it first.`,
    writtenOff:
      "This concerns your own records only. Telling the client that the debt is forgiven would bind you.",
    note: "Note",
    submit: "Close the case",
    closed: "Case closed.",
  },
};
