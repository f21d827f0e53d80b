import { civil } from "../law/fr/sources.ts";
import { claimOf } from "./claim.ts";
import type { Language } from "../schema/language.ts";
import { commonView, type LetterInput, letterView, type WrittenLetter } from "./letter.ts";
import { type LetterForm, writeForm } from "./letter-form.ts";
import type { Template } from "./template.ts";

const words = {
  fr: {
    subject: (about: string) => `Suspension des prestations à venir : ${about}`,
    hello: (name: string) => `Bonjour ${name},`,
    unpaid: "Sauf paiement parti ces jours-ci, voici ce qui reste impayé :",
    total: (total: string) => `Le total à régler est de ${total}.`,
    suspend:
      "Jusqu’au paiement, je suspends les prestations que je n’ai pas encore exécutées, comme le permettent les articles 1217 et 1219 du code civil.",
    only: "Cela ne concerne que le travail à venir. Ce qui est déjà livré ou en service reste tel quel.",
    resume:
      "Je reprendrai dès que le paiement sera arrivé ; nous conviendrons alors d’un nouveau calendrier.",
    business:
      "Si quelque chose bloque (une validation, une question sur la facture, une trésorerie tendue), dites-le-moi : un échéancier est possible.",
    consumer:
      "Si quelque chose bloque, ou si une partie du travail ne vous convient pas, dites-le-moi : nous trouverons comment faire, et un échéancier est possible.",
    bye: "Cordialement,",
  },
  en: {
    subject: (about: string) => `Suspension of the work to come: ${about}`,
    hello: (name: string) => `Hello ${name},`,
    unpaid: "Unless a payment left in the last few days, this is what is still unpaid:",
    total: (total: string) => `The total to pay is ${total}.`,
    suspend:
      "Until it is paid, I am suspending the services that I have not performed yet, as articles 1217 and 1219 of the French Civil Code allow.",
    only: "This concerns the work to come only. What is already delivered or in service stays as it is.",
    resume: "I will resume as soon as the payment has arrived; we will then agree on new dates.",
    business:
      "If something stands in the way (an approval, a question about the invoice, a tight cash position), tell me: instalments are possible.",
    consumer:
      "If something stands in the way, or if part of the work does not suit you, tell me: we will find a way, and instalments are possible.",
    bye: "Kind regards,",
  },
} as const;

const template = (language: Language): Template => {
  const t = words[language];
  return {
    subject: t.subject("{{ about }}"),
    body: [
      t.hello("{{ contact.name }}"),
      t.unpaid,
      '{% include "invoices" %}',
      t.total("{{ total }}"),
      t.suspend,
      "{{ limits }}",
      t.resume,
      `{% if isConsumer %}${t.consumer}{% else %}${t.business}{% endif %} {{ law.amicable }}`,
      t.bye,
      '{% include "signature" %}',
    ].join("\n\n"),
  };
};

const suspensionView = (input: LetterInput) => {
  const view = letterView({ ...input, ...claimOf("third", input, input.on) });
  return {
    ...commonView(view, input),
    total: view.total,
    limits: words[input.language].only,
  };
};

export const suspensionForm: LetterForm<LetterInput, ReturnType<typeof suspensionView>> = {
  usual: { fr: template("fr"), en: template("en") },
  view: suspensionView,
  blocks: ["invoices", "signature"],
  mandatory: {
    invoices: ({ invoiceLines }) => invoiceLines,
    total: ({ total }) => [total],
    articles: () => ["1217", "1219"],
    limits: ({ limits }) => [limits],
    signature: ({ creditor }) => [creditor.name],
  },
  sources: () => [civil("art. 1217"), civil("art. 1219")],
};

/**
 * Says that work not yet performed waits for the payment. Only where `maySuspend`: nothing delivered
 * is touched, which no article allows.
 */
export const suspension = (input: LetterInput, own?: Template): WrittenLetter =>
  writeForm(suspensionForm, input, own);
