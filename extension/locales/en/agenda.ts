import type { PanelText } from "../panel/fr.ts";
import { pluralIn } from "../plural.ts";

const plural = pluralIn("en");

export const agenda: PanelText["agenda"] = {
  clock: {
    limitation: "Claim is barred after",
    title: "Judgment expires after",
    notice: "Formal notice’s deadline",
    "free-reminder": "End of the first reminder’s delay",
    procedure: "Procedure’s deadline",
    promise: "Payment promised",
    instalment: "Instalment due",
  },
  provisional: "provisional",
  notDueYet: "Nothing to send",
  waiting: "On hold",
  decide: "Choose what follows",
  more: (count) => `Show ${count} more ${plural(count, "case", "cases")}`,
  fewer: "Shorten the list",
};
