import type { PanelText } from "../panel/fr.ts";

export const consent: PanelText["consent"] = {
  question: "Did this client agree that your e-mails tell you whether they are opened?",
  yes: "Yes, they agreed",
  no: "No",
  later: "Not now",
  answered: {
    no: "Noted: your reminders leave without a pixel.",
    later: "Noted. You can answer later, under “Reading”.",
  },
  see: "See the clause that would allow it",
  seeGiven: "See the client’s consent",
  intro:
    "To be accepted separately, by a box to tick on the quote or contract. Keep the trace of it.",
  have: "I have this consent",
  since: "Given on",
  how: "How was it given?",
  ways: {
    box: "A box ticked on the quote or contract",
    mail: "A reply by e-mail",
    other: "In another way",
  },
  wayDetail: "Details",
  wayDetailHint: "For example the quote’s number, the date of the e-mail.",
  proof: "Proof",
  proofHint: "A signed quote or a screenshot: PDF, PNG or JPEG, 1 MB at most.",
  tooLarge: "This file is larger than 1 MB.",
  save: "Record the consent",
  saved: "Consent recorded: it holds for the next reminders.",
  given: (day) => (day === null ? "Consent noted, without a date." : `Consent given on ${day}.`),
  download: "Download the proof",
  removeProof: "Remove the file",
  proofRemoved: "File removed. The timeline keeps its fingerprint.",
  addProof: "Complete, attach a proof",
  change: "Change the consent",
  noticeOnly: "For now only the formal notice carries a pixel.",
  turn: { none: "Stop measuring", "legal-notice": "Only in a formal notice" },
  turned: {
    none: "Noted: the next reminders leave without a pixel, and those already sent tell nothing any more.",
    "legal-notice": "Noted: only a formal notice will carry a pixel.",
  },
  law: {
    cnil: "In France, tracking whether an e-mail is opened needs the recipient’s prior consent, between businesses too; proof that a formal notice was delivered is exempt (CNIL, deliberation 2026-042).",
    garante:
      "In Italy, tracking whether an e-mail is opened needs the recipient’s prior consent; proof that a legal notification was delivered is exempt (Garante per la protezione dei dati personali).",
    eprivacy:
      "In this country, tracking whether an e-mail is opened needs the recipient’s prior consent, and no exemption for formal notices has been published (directive 2002/58/EC, art. 5(3); EDPB Guidelines 2/2023).",
    pecr: "In the United Kingdom, tracking whether an e-mail is opened needs the recipient’s prior consent (PECR 2003, regulation 6).",
    quebec:
      "In Québec, technology that identifies or profiles a person stays off until that person turns it on (Act respecting the protection of personal information in the private sector, s. 8.1).",
    switzerland:
      "In Switzerland, the recipient must be told and be able to refuse (Telecommunications Act, art. 45c). Impayé asks for consent, save for a formal notice.",
    unknown:
      "Impayé does not know this country’s rule and applies the strictest: the recipient’s prior consent.",
  },
  clauses: {
    title: "Consent clause",
    intro:
      "Consent must be separate from the rest, optional and provable: a box that the client ticks. Keep the quote or e-mail where they did.",
    language: "Language of the clause",
    places: { quote: "For the quote", terms: "For the general terms" },
  },
};
