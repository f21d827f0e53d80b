import type { PanelText } from "../panel/fr.ts";

export const holds: PanelText["caseView"]["holds"] = {
  promise: (day) => `Payment promised for ${day}`,
  promiseOpen: "Payment promised",
  plan: "Instalment plan under way",
  dispute: (day) => `Disputed since ${day}`,
  manual: (day) => `On hold until ${day}`,
  manualOpen: "On hold",
  verification: (day) => `Payment announced: to be checked by ${day}`,
  proposal: (day) => `Your client’s proposal: to be decided by ${day}`,
  procedure: (day) => `Procedure under way since ${day}`,
  decision: (day) => `Decision given or served on ${day}`,
  handover: (day) => `Case handed over since ${day}`,
  insolvency: (day) => `Insolvency proceedings opened on ${day}`,
  outOfOffice: (day) => `Out of office until ${day}`,
  why: {
    promise: "Wait for the date before reminding. A promise kept is worth more than a reminder.",
    plan: "As long as the plan is kept, no reminder.",
    dispute: "Answer on the substance first: insisting on a disputed amount weakens your case.",
    manual: "You have suspended the reminders.",
    verification:
      "Your client says it is paid. Look at your account before writing: a transfer takes one to three days to arrive.",
    proposal: "Your client awaits your answer. Nothing is agreed until you accept.",
    "out-of-office":
      "An automatic reply says so. Remind them when they are back, or write to whoever stands in.",
    procedure:
      "A court, an office or a mediator has been asked. Follow its time limits rather than remind; take the case back if the procedure stops.",
    decision:
      "What gets you paid now is no reminder but what follows the decision: serving it, then enforcing it. Look at the time limits.",
    handover:
      "A lawyer, an insurer or an agency deals with it. Reminders beside theirs would chase your client twice.",
    insolvency:
      "Remind your client no more: declare your claim in the proceedings, within the time limit.",
  },
  broken: "Promise not kept",
  missed: "Instalment missed",
  resolved: "Dispute settled",
  released: "Resume",
  resumed: "Take the case back",
  followed: "Note what followed",
  gotPaid: "Payment received",
  notReceived: "Nothing received",
  refuse: "Refuse",
  agree: { plan: "Accept the plan", payment: "Accept this payment" },
  agreed: {
    plan: "Plan accepted. Tell your client: the page does not.",
    payment: "Promise accepted. Tell your client: the page does not.",
  },
  instalments: "Instalments proposed",
  everything: "all that is owed",
};
