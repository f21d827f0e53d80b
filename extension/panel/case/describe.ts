import type { Language } from "@impaye/shared/schema/language";
import type { Step } from "@impaye/shared/schema/step";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
// Stand-in until @impaye/shared/timeline/describe lands.
const names = {
  fr: {
    courtesy: "Rappel avant l’échéance",
    first: "1re relance",
    second: "2e relance",
    third: "3e relance",
    "formal-notice": "Mise en demeure",
  },
  en: {
    courtesy: "Reminder before the due date",
    first: "First reminder",
    second: "Second reminder",
    third: "Third reminder",
    "formal-notice": "Formal notice",
  },
};
export const stepName = (step: Step, language: Language): string => names[language][step];
export const describeEvent = (
  event: TimelineEvent,
  {
    language,
    aside,
  }: {
    language: Language;
    sentAt: number | null;
    stepOf: (id: string) => Step | null;
    aside: string | null;
  },
): string => {
  const fr = language === "fr";
  const note =
    "note" in event.body && typeof event.body.note === "string" ? ` : « ${event.body.note} »` : "";
  switch (event.type) {
    case "reminder.sent":
      return `${stepName(event.body.step, language)} ${fr ? "envoyée à" : "sent to"} ${event.body.to.join(", ")}`;
    case "mail.fetched":
      return (
        (fr ? "Image chargée via " : "Image loaded via ") +
        event.body.agent +
        ", 3 h après l’envoi" +
        (aside ? " (ne compte pas)" : "")
      );
    case "page.visited":
      return fr ? "Page de paiement ouverte depuis un navigateur" : "Payment page opened";
    default:
      return event.type + note;
  }
};
