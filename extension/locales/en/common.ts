import { readingWords } from "@impaye/shared/tracking/reading-words";

import type { PanelText } from "../panel/fr.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

export const common: PanelText["common"] = {
  product: "Impayé",
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  saving: "Saving…",
  saved: "Saved.",
  retry: "Try again",
  copy: "Copy",
  copied: "Copied",
  optional: "optional",
  loading: "Loading…",
  options: "Settings",
  report: "Reading report",
  notAdvice: "General information, not legal advice.",
  days: (count) => `${count} ${plural(count, "day", "days")}`,
  daysLate: (count) => `${count} ${plural(count, "day", "days")} late`,
  ago: (days) => (days === 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`),
  problem: {
    signedOutTitle: "No account connected",
    signedOut: "Sign in to find your cases again.",
    toOptions: "Sign in",
    offlineTitle: "The server does not answer",
    offline: "Check the connection, then try again. Nothing is lost.",
    refusedTitle: "That did not work",
    unknown: "Something unexpected happened. Your data is untouched.",
    fieldsTitle: "To correct",
    fields: (count) => `${count} ${plural(count, "field needs", "fields need")} correcting.`,
  },
  hosts: { gmail: "Gmail", outlook: "Outlook", fake: "The mailbox" },
  readings: readingWords.en,
  answers: {
    paid: "Says it is paid",
    "will-pay": "Announces a payment",
    plan: "Proposes a plan",
    problem: "Reports a problem",
  },
  statuses: {
    "not-due": "Not due yet",
    late: "Late",
    "on-hold": "On hold",
    paid: "Paid",
    closed: "Closed",
  },
  languages: { fr: "French", en: "English" },
  jurisdictions: {
    fr: "France",
    be: "Belgium",
    qc: "Québec",
    ch: "Switzerland",
    lu: "Luxembourg",
  },
};
