import { packOf } from "../law/packs.ts";
import type { Language } from "../schema/language.ts";
import type { Step, Tone } from "../schema/step.ts";
import type { Addressee } from "./narrowest.ts";
import type { ReminderInput } from "./view.ts";

/** A made-up case by which a template is looked at: two invoices, one of them partly paid for. */
export const sampleInput = (
  { step, tone, language }: { step: Step; tone: Tone; language: Language },
  { kind, jurisdiction }: Addressee,
): ReminderInput => {
  const { currency } = packOf(jurisdiction);
  const money = (minor: number) => ({ minor, currency });
  const isConsumer = kind === "consumer";
  const interest = isConsumer ? 0 : 978;
  const indemnity = isConsumer ? 0 : 8_000;
  return {
    step,
    tone,
    language,
    jurisdiction,
    profile: {
      name: "Léa Martin",
      company: "Atelier Martin",
      registryNumber: "912 345 678 00012",
      address: "12 rue des Lilas\n69003 Lyon",
      iban: "FR7630006000011234567890189",
      paymentUrl: "https://paiement.example/lea",
      jurisdiction: "fr",
      language,
      trackingDefault: "none",
    },
    contact: { name: "Camille Durand", company: "Atelier Durand SARL", kind },
    invoices: [
      {
        number: "F-041",
        description: { fr: "Site vitrine, devis n° 12", en: "Website, quote no. 12" }[language],
        issuedOn: "2026-10-06",
        dueOn: "2026-11-05",
        performedOn: "2026-09-30",
        amountDue: money(120_000),
      },
      {
        number: "F-042",
        description: { fr: "Photographies", en: "Photographs" }[language],
        issuedOn: "2026-10-07",
        dueOn: "2026-11-06",
        amountDue: money(60_000),
      },
    ],
    balance: {
      principal: money(180_000),
      interest: money(interest),
      indemnity: money(indemnity),
      paid: money(15_000),
      total: money(180_000 + interest + indemnity),
      perDay: money(isConsumer ? 0 : 61),
      provisional: false,
      perDayProvisional: false,
    },
    otherBalances: [],
    on: "2026-11-21",
    pageUrl: "https://impaye.example/f/exemple",
    pixelUrl: null,
    withdrawUrl: null,
    remindedOn: ["2026-11-07", "2026-11-14"],
    recalled: step === "first" ? [] : ["F-041", "F-042"],
  };
};
