import type { Reading } from "../schema/case.ts";
import type { Language } from "../schema/language.ts";

// In the panel's bundle: no zod here.

/** What a reading is called: one word, or few, wherever it is shown. */
export const readingWords: Record<Language, Record<Reading["state"], string>> = {
  fr: {
    "not-sent": "Pas envoyée",
    "no-signal": "Aucun signe",
    "machine-only": "Robot seulement",
    unclear: "Indécidable",
    "probably-read": "Probablement lue",
    acknowledged: "Réaction sur la page",
    answered: "Suivie d’une réponse",
  },
  en: {
    "not-sent": "Not sent",
    "no-signal": "No sign",
    "machine-only": "Robot only",
    unclear: "Unclear",
    "probably-read": "Probably read",
    acknowledged: "Reaction on the page",
    answered: "Answered",
  },
};
