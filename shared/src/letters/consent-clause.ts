import type { Language } from "../schema/language.ts";

/** Where a clause goes: beside a box to tick on a quote, or among the terms of a contract. */
export type ClausePlace = "quote" | "terms";

/**
 * What a client agrees to, ready to be copied. CNIL deliberation 2026-042 wants consent to be
 * separate from everything else, informed, provable and withdrawable: hence a box of its own, which
 * the text for the terms asks for too.
 */
export const consentClauses: Record<Language, Record<ClausePlace, string>> = {
  fr: {
    quote:
      "☐ J’accepte que les e-mails relatifs à mes factures contiennent une image qui indique à leur expéditeur s’ils sont affichés et quand. Avec la date, seules la sorte de logiciel et la sorte de réseau sont conservées, pas l’adresse IP. Cet accord est facultatif ; je peux le retirer à tout moment par le lien présent dans chaque message.",
    terms:
      "Suivi de lecture des e-mails. Si le client y consent en cochant la case prévue à cet effet, distincte de l’acceptation des présentes conditions, les e-mails relatifs aux factures contiennent une image qui indique à leur expéditeur s’ils sont affichés et quand. Avec la date, seules la sorte de logiciel et la sorte de réseau sont conservées, pas l’adresse IP. Ce consentement est facultatif et sans effet sur le reste du contrat. Le client peut le retirer à tout moment par le lien présent dans chaque message ; le retrait vaut aussi pour les messages déjà reçus.",
  },
  en: {
    quote:
      "☐ I agree that e-mails about my invoices contain an image that tells their sender whether and when they are displayed. With the date, only the kind of software and the kind of network are kept, not the IP address. This is optional; I can withdraw it at any time through the link in each message.",
    terms:
      "E-mail reading indications. If the client consents by ticking the box provided for this purpose, which is separate from accepting these terms, e-mails about invoices contain an image that tells their sender whether and when they are displayed. With the date, only the kind of software and the kind of network are kept, not the IP address. This consent is optional and has no effect on the rest of the contract. The client may withdraw it at any time through the link in each message; withdrawal also covers messages already received.",
  },
};
