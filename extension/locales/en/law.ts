import type { LawText } from "../fr/law.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

export const law: LawText = {
  notAdvice: "Information, not advice.",
  clocks: {
    title: "Days that count",
    all: "All of them, and where they come from",
    allCalm: "Nothing is pressing. Limitation and deadlines",
    kinds: {
      limitation: "Limitation",
      title: "End of the judgment’s life",
      notice: "End of the formal notice’s delay",
      "free-reminder": "End of the first reminder’s delay",
      procedure: "Procedure’s deadline",
      promise: "Payment promised",
      instalment: "Instalment due",
    },
    deadlines: {
      "deposit-fee": "Pay the court’s fee",
      "debtor-reply": "Debtor’s reply awaited",
      "serve-order": "Have the order served",
      opposition: "End of the time to object",
      enforceable: "The order may become enforceable",
      continue: "Ask for the procedure to go on",
      "ask-enforcement": "Ask for enforcement",
      "declare-claim": "File the claim",
    },
    ofInvoices: (name, numbers) =>
      `${name}, ${plural(numbers.length, "invoice", "invoices")} ${numbers.join(", ")}`,
    withAmount: (name, amount) => `${name}: ${amount}`,
    distance: (days) =>
      days === 0
        ? "today"
        : days === 1
          ? "tomorrow"
          : days > 730
            ? `in ${Math.floor(days / 365.25)} years`
            : days > 1
              ? `in ${days} days`
              : days === -1
                ? "yesterday"
                : `${-days} days ago`,
    limitationWarnings: {
      watch: "Less than six months to act. A reminder does not stop this clock.",
      soon: "Less than two months to act: time to choose a route. A reminder does not stop this clock.",
      urgent:
        "Less than two weeks to act. A reminder or a formal notice does not stop this clock: see a professional without delay.",
      past: "This day is over: have the claim checked before any step.",
    },
    creditorWarnings: {
      watch: "Less than six months to do it.",
      soon: "Less than two months to do it.",
      urgent: "Less than two weeks to do it.",
      past: "This day is over: check what is still possible.",
    },
    debtorPast: "This day is over.",
    provisional: "Provisional: the rule is not known as far as this day.",
    unconfirmed: "To be checked: the rule’s text was not read again.",
  },
  limitation: {
    runs: (years, day, start) => `${years} ${plural(years, "year", "years")} from ${day}, ${start}`,
    starts: {
      performance: "the day the work was done",
      issue: "the invoice’s date, since the day the work was done is not known",
      due: "the due date",
      interruption: "the day of the interruption",
    },
    facts: {
      "plan-signed": "instalments agreed",
      "part-payment": "part payment",
      promise: "promise to pay",
      "court-claim": "court claim",
      "office-request": "request for enforcement",
      "order-request": "request for an order",
      "order-served": "order served",
      conciliation: "conciliation",
      mediation: "mediation",
      reminder: "reminder",
      "formal-notice": "formal notice",
      letter: "letter",
      call: "call",
    },
    fact: (name, day) => `${name} (${day})`,
    notInterrupted: "Nothing has interrupted it.",
    interrupted: (fact) => `Interrupted by: ${fact}.`,
    withoutEffect: (facts) => `Without effect on it: ${facts}.`,
    suspended: (facts) => `Suspended for a time that is not counted here: ${facts}.`,
    atLatest: (day, fact) =>
      fact === null
        ? `Perhaps until ${day}, from the due date: better not to count on it.`
        : `Perhaps until ${day}, by ${fact}: better not to count on it.`,
  },
  term: {
    forbidden: (days, last) =>
      `A term may be up to ${days} days, or until ${last} at the latest: longer ones are forbidden. The invoice is still owed.`,
    void: (days, last) =>
      `A term may be up to ${days} days, or until ${last} at the latest: a longer clause is void, and the law’s own term applies.`,
    express: (days) => `More than ${days} days: valid if expressly agreed, and not unfair.`,
  },
  account: {
    clauseCap: (amount) =>
      `An indemnity is owed only if a clause of your contract provides for it, and after the free reminder went unheeded: ${amount} at most. It is not counted here.`,
    caption: "How the amount owed is worked out",
    paid: (amount) => `Payments received: ${amount}, already deducted.`,
    invoice: (number, day) => `No. ${number}, due ${day}`,
    provisional: "Provisional",
    notAnnounced:
      "In Luxembourg a consumer owes interest only if the invoice, sent within a month, announces it (law of 18 April 2004, art. 12 and 13). If it does, say so by correcting the invoice.",
    print: "Statement to print",
  },
  invoices: {
    correct: "Correct",
    correctNumber: (number) => `Correct invoice ${number}`,
    fromTheOutset:
      "For a typing mistake: everything is counted again from the start. A payment or a credit note belongs on the timeline instead.",
    add: "Add",
    added: (number) => `Invoice ${number} added to the case.`,
    corrected: (number) => `Invoice ${number} corrected.`,
  },
  accessories: {
    title: "Remaining interest and indemnities",
    undecided: (left) =>
      `The principal is paid. ${left} of interest and indemnities remain, owed until you give them up: the choice is yours.`,
    kept: (left) => `You ask for the remaining interest and indemnities: ${left}.`,
    waived: () => "You gave up the remaining interest and indemnities.",
    keep: "Ask for them",
    waive: "Give them up",
    keepAgain: "Undo this choice",
    waiveHint: "A waiver that the client was told of may bind you.",
    saved: {
      keep: "Choice saved: interest and indemnities are asked for.",
      waive: "Choice saved: interest and indemnities are given up.",
    },
  },
  statement: {
    language: "Language of the statement",
    print: "Print or save as PDF",
  },
};
