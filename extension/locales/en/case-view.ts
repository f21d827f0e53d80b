import type { PanelText } from "../panel/fr.ts";
import { pluralIn } from "../plural.ts";
import { holds } from "./holds.ts";

const plural = pluralIn("en");

export const caseView: PanelText["caseView"] = {
  invoicesDue: (count, day) =>
    `${count} ${plural(count, "invoice", "invoices")} overdue since ${day}`,
  invoicesDueOn: (count, day) =>
    `${count} ${plural(count, "invoice", "invoices")} overdue since ${day}`,
  invoicesNotDue: (count, day) => `${count} ${plural(count, "invoice", "invoices")} due by ${day}`,
  invoicesPaid: (count) => `${count} ${plural(count, "invoice", "invoices")} paid`,
  noInvoice: "No invoice",
  owed: {
    title: "Owed today",
    titlePaid: "Balance",
    perDay: (amount) => `+ ${amount} a day`,
    principalPart: (amount) => `${amount} principal`,
    interestPart: (amount) => `${amount} interest`,
    indemnityPart: (amount) => `${amount} recovery costs`,
    detail: "How it is worked out",
    provisional: "Provisional",
    perDayProvisional: "Per day: provisional",
  },
  reading: {
    title: "Reading",
    how: "Where does this come from?",
    sentence: {
      "not-sent": "No reminder sent.",
      "no-signal": "No sign of reading.",
      "machine-only": "Robot only: no sign of a person.",
      unclear: "Unclear.",
      "probably-read": "Probably read.",
      acknowledged: "Reaction on the debtor page.",
      answered: "Answered.",
    },
    apple: "Unclear: Apple protects its readers.",
    first: (moment) => `For the first time ${moment}.`,
    last: (moment) => `Last sign ${moment}.`,
    about: (step, ago) => `${step}, sent ${ago}.`,
    reminder: "Reminder",
    counts: {
      human: (count) => `${count} ${plural(count, "opening", "openings")}, probably by a person`,
      unclear: (count) => `${count} unclear`,
      machine: (count) => `${count} by a robot`,
      self: (count) => `${count} set aside (yourself, or before sending)`,
    },
    why: {
      "before-sending": "It was before sending.",
      "own-view": "You had this message on screen at that moment.",
      "mail-agent":
        "Image asked for by a mail program, or by its proxy, as when a message is displayed.",
      "browser-agent": "A browser on an ordinary network.",
      delay: "Long enough after sending to be a person.",
      repeated: "It came again much later, which a filter hardly does.",
      "after-display": "The page was opened after the message had been displayed.",
      "apple-agent": "Apple Mail loads images in advance, whether or not the message is read.",
      "apple-relay": "Apple’s relay hides who asks.",
      "microsoft-network":
        "Microsoft’s network: Outlook.com’s readers and its filter have the same addresses.",
      "google-network": "A browser on a server of Google’s, where nobody reads mail.",
      "hosting-network": "A browser on a rented server, where few people read mail.",
      soon: "Shortly after sending, when filters look at messages.",
      alone:
        "A browser, once, within two hours of sending: a filter that gets the message late does the same.",
      "odd-agent": "Page asked for by a mail proxy, which it does not do for a reader.",
      "unknown-agent": "Unknown program.",
      "unknown-network": "Unknown network.",
      "scanner-agent": "A security filter, by its own name.",
      "script-agent": "An automatic program, by its own name.",
      "prefetch-agent": "Loaded in advance by Gmail.",
      method: "A probing request, which no reader sends.",
      "crawler-network": "Address of a Google robot.",
      burst:
        "Image and page, or two browsers, within seconds, or very often in a row, as a filter does.",
    },
    untracked: "Sent without a pixel: only the debtor page and answers can tell.",
    reasons: {
      "not-sent": "There is nothing to read until a reminder has left.",
      "no-signal":
        "Neither image loaded nor page opened. Many mailboxes block images: this silence does not prove that the message was not read.",
      "machine-only":
        "A robot, a security filter or a server, loaded the image or opened the page. Nothing shows that a person opened the message.",
      unclear:
        "The image was loaded or the page opened. Some mailboxes do so whether or not the message is read: it is unclear.",
      "probably-read":
        "The image was loaded as when a person displays the message, or the debtor page opened as by a person. It is an indication, not proof: neither who nor for how long is known.",
      acknowledged:
        "Somebody answered or clicked on the page linked in this reminder. It is a deliberate act, but the page does not check who.",
      answered: "An answer stands in the timeline after this reminder.",
    },
    aside: "What does not count: robots, and what is set aside (yourself, or before sending).",
  },
  next: {
    title: "Next step",
    today: "today",
    since: (day) => `since ${day}`,
    inDays: (count, day) => (count === 1 ? `tomorrow, ${day}` : `in ${count} days, ${day}`),
    why: {
      "before-due": () => "the due date has not passed: a courteous note is enough",
      "days-late": ({ daysLate }) => `${daysLate} ${plural(daysLate, "day", "days")} late`,
      "gap-since-last": ({ sinceLast }) =>
        sinceLast === null
          ? "enough time has passed since the last reminder"
          : `last reminder ${sinceLast} ${plural(sinceLast, "day", "days")} ago`,
      "never-reminded": () => "no reminder has left yet",
      "no-answer": () => "the last reminder was not answered",
      "part-paid": () => "part of it was paid since the last reminder",
      "last-step-before-law": () => "the last step before a procedure",
      "ladder-over": () => "every planned reminder has left",
      "time-barred": () =>
        "an invoice is left out: the time to sue seems to be over, have it checked",
      "perhaps-time-barred": () =>
        "the time to sue is perhaps over: have it checked before insisting",
      "never-opened": () => "nothing shows that the last reminder was displayed",
      "read-and-silent": () => "the last reminder was probably read, and not answered",
      bounced: () => "the last mail did not arrive: try another address",
      "promise-unkept": () => "the promised payment has not arrived",
      "instalment-missed": () => "an instalment of the plan has not arrived",
      "never-received": () => "the client says that the invoice never arrived",
      "wrong-person": () => "the invoice is not with the right person",
      "awaiting-approval": () => "the invoice is waiting for an approval",
      "in-payment-run": () => "payment is planned in the next payment run",
      "cash-trouble": () => "the client is short of cash",
      silent: () => "you found that they do not answer",
    },
    insert: "Insert the reminder",
    insertNotice: "Insert the formal notice",
    writing: "Preparing…",
    callInstead: "Call instead",
    postpone: "Postpone…",
    skip: "Skip the step",
    noteProcedure: "Note a legal step",
    close: "Close the case",
    reopen: "Reopen the case",
    stepProposed: "Proposed step",
    stepChosen: "Chosen step",
    language: "Language",
    tone: "Tone",
    tones: { usual: "Usual", courteous: "Courteous", neutral: "Neutral", firm: "Firm" },
    decideTitle: "Choose what follows",
    decide:
      "The friendly reminders are used up. What remains is mediation, a procedure, or letting go: the amount and the evidence decide. You may also write one last time.",
    doneTitle: "Nothing to do",
    barredTitle: "To be checked",
    done: {
      paid: "Everything is paid.",
      closed: "This case is closed.",
      tolerated: "What is left is within your threshold: Impayé lets it go.",
      excluded: "Every invoice that is due is left out of the reminders.",
      "time-barred":
        "The time to sue seems to be over: no reminder is proposed. The time limits, above, say how it is counted.",
      accessories:
        "The principal is paid. Interest and indemnities are left: unless you choose to claim them, no reminder follows.",
    },
    resumeWith: (step) => `Then: ${step}.`,
    anyway: "Write a reminder all the same",
  },
  inserted: {
    title: "Reminder inserted",
    letterTitle: "Letter inserted",
    letterHoles: "Fill in what is dotted, if anything.",
    letterTold: "Once it has left, it is put on the timeline by itself.",
    send: (host) => `Read it through, then send it with ${host}’s own send button.`,
    attach: "Attach the invoices: the formal notice lists them as attachments.",
    elsewhere: (client) => `A reminder for ${client} is in a draft.`,
    letterElsewhere: (client) => `A letter for ${client} is in a draft.`,
    undo: "Undo",
    undoing: "Undoing…",
    stranger: (email) => `Without pixel: the recipient ${email} is unknown to this case.`,
    pixel: {
      consent: (name) =>
        `With pixel: ${name} agreed. The mail’s footer says so and lets them withdraw.`,
      "legal-notice": () =>
        "With pixel: proof that a formal notice was delivered. The mail’s footer says so.",
      "no-basis": (name) => `Without pixel: no consent from ${name}.`,
      withdrawn: (name) =>
        `Without pixel: ${name} withdrew their consent. That also silences earlier messages.`,
      "not-a-notice": () => "Without pixel: for this client only the formal notice may carry one.",
      "no-exemption": () =>
        "Without pixel: in this country only consent would allow one, in a formal notice too.",
    },
  },
  manual: {
    title: "Text to copy",
    because: {
      "no-editor": (host) => `${host} opened no reply. Open one and try again, or copy this text.`,
      "page-changed": (host) =>
        `${host} has changed: inserting no longer works here. Copy this text into your message.`,
    },
    unplaced: (client) => `Reminder for ${client}: not inserted`,
    letterUnplaced: (client) => `Letter for ${client}: not inserted`,
    moved: "You opened another thread meanwhile: nothing was put there.",
    goBack: "Go back to its thread to insert it, or copy this text.",
    insertHere: "Insert in this thread",
    subject: "Subject",
    body: "Message",
    again: "Try inserting again",
    copySubject: "Copy the subject",
    copyBody: "Copy the message",
    noPixel: "A copied text never carries a pixel.",
    sent: "I have sent it",
  },
  pending: {
    draft: (moment) =>
      `A reminder inserted ${moment} waits in a draft: Impayé has not seen it leave.`,
    left: "It was sent",
    forget: "Forget it",
    leftAt: "Sent at",
    leftAtHint:
      "From a phone or another window, for instance. What is displayed before this time does not count.",
    leftRequired: "Give a date and a time in the past.",
    sending: (host) => `Being sent. You can still undo it in ${host}.`,
    askTitle: "Sent?",
    ask: (host, moment) => `You pressed send ${moment}, but ${host} did not confirm.`,
    yes: "Yes",
    no: "No",
    refusal: (sentence) => `The server did not record it: ${sentence}`,
    queued: "Sent. It will be recorded as soon as the server answers.",
  },
  holds,
  pageLinks: {
    title: "Debtor page",
    what: "Each reminder leads to a page where your client sees what is owed and how to pay, and can answer you.",
    revokeWhen:
      "Did a message go to the wrong address? The links sent so far can be switched off; the next reminder will carry a new one.",
    revoke: "Switch the links off…",
  },
  timeline: {
    title: "Timeline",
    add: "Add to the timeline",
    empty: "Nothing yet. What you send and note will show here.",
    more: (count) => `Show more (${count})`,
    arrived: (text) => `New in the timeline: ${text}`,
    marks: "What the marks mean",
    mark: {
      human: "as when a person opens the message",
      act: "deliberate act of the client",
      unclear: "unclear",
      machine: "robot, does not count",
      aside: "set aside, does not count",
      sent: "reminder sent",
      money: "payment",
      logged: "noted by you or by Impayé",
    },
  },
};
