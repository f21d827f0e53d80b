import type { Text } from "../fr.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

export const popup: Text["popup"] = {
  title: "Today",
  due: (count) =>
    count === 0
      ? "No reminder to send"
      : `${count} ${plural(count, "reminder", "reminders")} to send`,
  answers: "Your clients’ answers",
  clocks: "Days that count",
  signals: "Recent signs",
  empty: "Nothing to do today, and no news of your reminders.",
  emptyHint: "To follow an invoice, open the client’s thread in Gmail or Outlook.",
  most: (count) => `Only the ${count} most pressing cases are listed.`,
  news: {
    withdrew: "Consent withdrawn",
    bounced: "Not delivered",
    away: "Out of office",
  },
};
