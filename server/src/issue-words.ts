import type { z } from "zod";

import type { Language } from "@impaye/shared/schema/language";

type Issue = z.core.$ZodRawIssue;

interface Words {
  locale: string;
  required: string;
  notExpected: string;
  notAccepted: string;
  oneOf(values: string): string;
  unknown(names: string): string;
  atLeast(count: string, what: What): string;
  atMost(count: string, what: What): string;
}

type What = "characters" | "items" | "number";

const words: Record<Language, Words> = {
  fr: {
    locale: "fr-FR",
    required: "À remplir.",
    notExpected: "Cette valeur n’a pas la forme attendue.",
    notAccepted: "Cette valeur n’est pas acceptée.",
    oneOf: (values) => `Choisissez l’une de ces valeurs\u00a0: ${values}.`,
    unknown: (names) => `Champ inconnu\u00a0: ${names}.`,
    atLeast: (count, what) =>
      ({
        characters: `${count} caractères au moins.`,
        items: `Il en faut au moins ${count}.`,
        number: `Indiquez ${count} au moins.`,
      })[what],
    atMost: (count, what) =>
      ({
        characters: `C’est trop long\u00a0: ${count} caractères au plus.`,
        items: `Il y en a trop\u00a0: ${count} au plus.`,
        number: `Indiquez ${count} au plus.`,
      })[what],
  },
  en: {
    locale: "en-GB",
    required: "Fill this in.",
    notExpected: "This value is not of the expected form.",
    notAccepted: "This value is not accepted.",
    oneOf: (values) => `Choose one of these values: ${values}.`,
    unknown: (names) => `Unknown field: ${names}.`,
    atLeast: (count, what) =>
      ({
        characters: `At least ${count} characters.`,
        items: `At least ${count} of them.`,
        number: `Give at least ${count}.`,
      })[what],
    atMost: (count, what) =>
      ({
        characters: `Too long: at most ${count} characters.`,
        items: `Too many: at most ${count}.`,
        number: `Give at most ${count}.`,
      })[what],
  },
};

const whatOf = (origin: unknown): What =>
  origin === "string" ? "characters" : origin === "array" ? "items" : "number";

/** A sentence for what a schema minds, that a form can show as it stands: zod's own are for developers. */
export const issueWords =
  (language: Language) =>
  (issue: Issue): string => {
    const say = words[language];
    const figure = (bound: unknown): string =>
      new Intl.NumberFormat(say.locale).format(Number(bound));
    switch (issue.code) {
      case "invalid_type":
        return issue.input === undefined || issue.input === null ? say.required : say.notExpected;
      case "too_small":
        return issue.origin === "string" && issue.minimum === 1
          ? say.required
          : say.atLeast(figure(issue.minimum), whatOf(issue.origin));
      case "too_big":
        return say.atMost(figure(issue.maximum), whatOf(issue.origin));
      case "invalid_value":
        return say.oneOf(issue.values.map(String).join(", "));
      case "unrecognized_keys":
        return say.unknown(issue.keys.join(", "));
      case "invalid_format":
        return say.notExpected;
      default:
        return say.notAccepted;
    }
  };
