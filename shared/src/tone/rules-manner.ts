import { phrasesIn } from "./fragments.ts";
import type { ToneRule } from "./rule.ts";

/** What weakens a claim without being unlawful: the fact sheet, §4.3. The phrases are those of the seed list of the fact sheet (`tone-seed.json`). Shouting is not a matter of words: see `find-shouting.ts`. */
export const mannerRules: readonly ToneRule[] = [
  {
    id: "aggressive-urgency",
    severity: "warn",
    why: {
      fr: "L’urgence et l’ultimatum desservent votre demande.",
      en: "Urgency and ultimatums weaken your request.",
    },
    better: {
      fr: "Donnez une date limite précise et un moyen de payer.",
      en: "Give a precise deadline and a way to pay.",
    },
    phrases: phrasesIn(`
      dernier avertissement | URGENT | sans délai et sans discussion | ras-le-bol |
      last warning | fed up`),
    forms: [
      "(?:derniers?|ultimes?) (?:avertissements?|ultimatums?|chances?)",
      "derniere chance",
      "immediatement ?!{1,9}",
      "ultimatums?",
      "urgen(?:ce|ces|te|ts|tes|tly|cy)",
      "sur le champ",
      "sans (?:delai|discussion|plus attendre|autre forme de proces)",
      "(?:j en|on en|nous en) (?:ai|a|avons) (?:assez|marre)",
      "ma patience (?:est a bout|a des limites)",
      "(?:je|nous) n (?:attendrai|attendrons) pas (?:plus|davantage|une)",
      "(?:last|final) (?:warning|chance|ultimatum)s?",
      "immediately ?!{1,9}",
      "(?:sick|tired) (?:and tired )?of (?:waiting|your)",
      "(?:my|our) patience (?:is|has) (?:run|wearing|at an end|exhausted|limits)",
      "right now",
    ],
    lawful: ["(?:pas|rien|not|nothing|non) (?:d |de |an )?urgen\\w{1,4}", "en cas d urgence"],
  },
  {
    id: "emotion-accusation",
    severity: "warn",
    why: {
      fr: "Un jugement ou une émotion affaiblit votre dossier.",
      en: "A judgement or an emotion weakens your file.",
    },
    better: {
      fr: "Dites des faits datés, avec leurs pièces.",
      en: "State dated facts, with their documents.",
    },
    phrases: phrasesIn(`
      mauvaise foi | vous mentez | honte | trahison | odieux | inadmissible |
      c'est scandaleux | bad faith | you are lying | shame on you | betrayal |
      disgraceful | outrageous`),
    forms: [
      "tu mens",
      "(?:vous|tu) (?:m |nous )?(?:avez|as) (?:menti|trahie?s?)",
      "mensonges?",
      "mensong(?:er|ere|ers|eres)",
      "honteu(?:x|se|ses|sement)",
      "odieuse(?:s|ment)?",
      "scandal(?:e|es|eux|euses?|eusement)",
      "trahi(?:sons?|e|es|s)?",
      "intolerables?",
      "inacceptables?",
      "lamentables?",
      "vous vous (?:moquez|fichez|foutez) de (?:moi|nous)",
      "foutage de gueule",
      "you (?:re lying|lied|have lied|betrayed)",
      "shame(?:ful|less)?(?: on you)?",
      "betray(?:ed|als?)?",
      "outrage",
      "disgrace",
      "unacceptable",
      "scandalous",
    ],
    lawful: ["name and shame"],
  },
];
