/** Fragments of the rules' regular expressions; see `ToneRule.forms`. */

// True wherever a word begins, so that it changes nothing but this: V8 compiles what follows once,
// rather than once for each way to get there. Without it the first check takes two seconds.
const start = "(?<=^|\\W)";

export const who = "(?:je|j|nous|on|i|we|m a)";
export const object = `${start}(?:vous|te|t|you|l|le|la|les)`;
/** The addressee only. */
export const you = `${start}(?:vous|te|t|toi|tu|you)`;
export const your = `${start}(?:vos|votre|ton|ta|tes|your)`;

const aside = `${start}(?:aussi|alors|donc|directement|immediatement|aussitot|vite|juste|meme|egalement|personnellement|demain|lundi|tout de suite|tous|toutes|tout|dit|bien|ensuite|d abord|also|then|just|simply|personally|now)`;
const clitics = `${start}(?:(?:vous|te|t|le|la|l|les|lui|leur|en|y|me|m|nous) ){0,3}`;
const will = `${start}(?:(?:vais|vas|va|allons|irai|compte|comptons|pourrai|pourrais|pourrons|peux|pouvons|devrai|dois|veux|fais|ferai|ferais|faire|faisons|ferons|envisage de|n hesiterai pas a|n hesiterons pas a|n hesite pas a|me reserve le droit de|me ferai un plaisir de|me ferais un plaisir de|me charge de|me permettrai de|m apprete a|suis pret a|suis prete a|finirai par|suis en train de) ){0,2}`;

/** Somebody announces what they will do, rather than asks another to do it; the verb follows. */
export const shall = `${start}(?:${who} (?:${aside} )?${clitics}${will}${clitics}(?:${aside} )?|(?:i|we) (?:will |ll |shall |(?:am|m|are|re) (?:going to |about to |happy to )?|might |may |could |can |have to |intend to |would |want to )?(?:be )?(?:${aside} )?)`;
/** Between a verb and its object: when, to how many. */
export const adverbs = `${start}(?:(?:${aside}|ce soir|a soir|cette semaine|des (?:lundi|demain|ce soir|aujourd hui)|la semaine prochaine|all|both|chacun de|un par un) ){0,2}`;
export const toward = `${start}(?:(?:a|au|aux|avec|chez|aupres de|aupres du|aupres des|de|to|with|by) )?${start}(?:(?:l|la|le|les|the|ma|un|une|a) )?`;

/** Phrases written one after the other, a bar between them. */
export const phrasesIn = (text: string): string[] => text.trim().split(/\s*\|\s*/);

/** Alternatives, written with blanks between them; `_` stands for a space within one. */
export const oneOf = (text: string): string =>
  `${start}(?:${text.trim().split(/\s+/).join("|").replaceAll("_", " ")})`;
