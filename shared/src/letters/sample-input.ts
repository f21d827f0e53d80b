import type { ContactKind } from "../schema/contact.ts";
import type { Language } from "../schema/language.ts";
import type { Step, Tone } from "../schema/step.ts";
import type { ReminderInput } from "./view.ts";

const eur = (minor: number) => ({ minor, currency: "EUR" as const });

export interface TemplateKey {
  step: Step;
  tone: Tone;
  language: Language;
}

/** A made-up case by which a template is looked at: two invoices, one of them partly paid for. */
export const sampleInput = (
  { step, tone, language }: TemplateKey,
  kind: ContactKind,
): ReminderInput => {
  const isConsumer = kind === "consumer";
  const interest = isConsumer ? 0 : 978;
  const indemnity = isConsumer ? 0 : 8_000;
  return {
    step,
    tone,
    language,
    jurisdiction: "fr",
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
      { number: "F-041", issuedOn: "2026-10-06", dueOn: "2026-11-05", amountDue: eur(120_000) },
      { number: "F-042", issuedOn: "2026-10-07", dueOn: "2026-11-06", amountDue: eur(60_000) },
    ],
    balance: {
      principal: eur(180_000),
      interest: eur(interest),
      indemnity: eur(indemnity),
      paid: eur(15_000),
      total: eur(180_000 + interest + indemnity),
      perDay: eur(isConsumer ? 0 : 61),
      provisional: false,
    },
    on: "2026-11-21",
    pageUrl: "https://impaye.example/f/exemple",
    pixelUrl: null,
    withdrawUrl: null,
    remindedOn: ["2026-11-07", "2026-11-14"],
  };
};
