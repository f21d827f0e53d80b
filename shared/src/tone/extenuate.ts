import { type FoldedText, foldText } from "./fold-text.ts";

// Enough for the start of a sentence; what is farther governs nothing.
const reach = 90;

const french =
  "(?:accus|trait|dis|dit|pretend|pens|crois|insinu|suggere|soupconn|reproch|parle|agi|etes|est|es|suis|sommes|sont|veux|voul|souhait|menac|envisag|cherch|demand|factur|reclam|appliqu|imput|ajout|port|all|ir|va|fer|mention)\\w{0,8}";
const english =
  "(?:accus|call|tell|warn|report|contact|publish|post|inform|say|suggest|imply|claim|think|believ|threaten|mean|intend|alleg|question|about|go|want|charg|add|ask|apply)\\w{0,4}";

const denial = new RegExp(
  [
    `\\b${french} (?:pas|jamais|nullement|aucunement|point) (?:\\w{1,20} ){0,5}$`,
    `\\b(?:ne|n) pas ${french} (?:\\w{1,20} ){0,5}$`,
    "\\b(?:sans|aucune?s?|ni|loin de moi l idee (?:\\w{1,20} )?) ?(?:\\w{1,20} ){0,2}$",
    "\\b(?:pas|point|jamais) (?:de|d|du|des|la|le|a la|au|aux) $",
    `\\b(?:not|n t|t|never) (?:\\w{1,20} )?${english} (?:\\w{1,20} ){0,4}$`,
    "\\b(?:n|ne) (?:ai|avons|est|ai nullement) (?:pas|aucune?|jamais|nullement) (?:l |la |mon |d )?(?:intention|idee|envie|projet|but|question|genre) (?:de |d |a )$",
    "\\b(?:no|without|nor|not an?) (?:\\w{1,20} ){0,1}$",
  ].join("|"),
);
const condition =
  /\b(?:si (?:vous|tu)|a condition|if you|unless|sauf si|a moins|sinon|pas encore|pour l instant|yet|for now|not only|pas seulement)\b/;

/**
 * Whether the words just before deny what follows: "je ne vous accuse pas de …", or those around do:
 * "je ne | vous signalerai pas au fisc". A denial with a
 * condition, or for the time being, is none.
 */
export const isDenied = (
  { text, from }: FoldedText,
  source: string,
  at: number,
  to: number,
): boolean => {
  const start = Math.max(0, at - reach);
  const near = text.slice(start, at);
  const sentence = near.slice(Math.max(near.lastIndexOf("|"), near.lastIndexOf("!")) + 1);
  if (/\b(?:ne|n) $/.test(sentence))
    return /\b(?:pas|jamais|rien|nullement)\b/.test(text.slice(at, to));
  const found = denial.exec(sentence);
  if (found === null) return false;
  const foundAt = from(at - sentence.length + found.index);
  // "Vous ne payez pas, escroc" denies nothing.
  if (/[,:;(–—]/.test(source.slice(foundAt, from(at)))) return false;
  const rest = text.slice(to, to + reach).split(/[|!]/, 1)[0] ?? "";
  return !condition.test(sentence) && !condition.test(rest);
};

const attribution =
  /\b(?:(?:vous|tu) (?:m |nous |me )?(?:avez|as|aviez|ecri\w{1,4}|di(?:tes|siez|s))|votre (?:message|courriel|mail|e mail|lettre|reponse|courrier|avis)|selon vous|je (?:vous )?cite|you (?:wrote|said|replied|claimed|called|say|write)|your (?:message|e ?mail|letter|reply)|(?:and )?i quote)\b/;

const marks = [
  ["«", "»"],
  ["“", "”"],
  ['"', '"'],
] as const;
const longestQuote = 1_000;

/** Where the quotation that is still open at the end of a text begins; null when none is. */
const openQuote = (text: string): number | null => {
  for (const [opens, closes] of marks) {
    const at = text.lastIndexOf(opens);
    if (at === -1) continue;
    const isOpen =
      opens === closes ? text.split(opens).length % 2 === 0 : text.indexOf(closes, at) === -1;
    if (isOpen) return at;
  }
  return null;
};

/**
 * Whether what stands at `offset` of the original is within quotation marks whose opening says that
 * these are the other's words. Marks of irony excuse nothing.
 */
export const isTheirs = (source: string, offset: number): boolean => {
  const before = source.slice(Math.max(0, offset - longestQuote), offset);
  const opened = openQuote(before);
  if (opened === null) return false;
  return attribution.test(foldText(before.slice(Math.max(0, opened - reach), opened)).text);
};
