/** Fragments of the rules' regular expressions; see `ToneRule.forms`. */
export const who = "(?:je|j|nous|on|i|we)";
// Somebody announces what they will do, rather than asks another to do it.
export const shall =
  "(?:(?:je|j|nous|on) (?:vais |allons |va |compte |pourrai |pourrais |peux |devrai |n hesiterai pas a |me reserve le droit de |me ferai un plaisir de )?(?:en )?|(?:i|we) (?:will |ll |shall |(?:am|m|are|re) going to |may |might |could |can |have to |intend to |would )?)";
export const object = "(?:vous|te|t|you|l|le|la|les)";
export const your = "(?:vos|votre|ton|ta|tes|your)";
export const site =
  "(?:site|serveur|boutique|application|appli|hebergement|domaine|page|mails?|messagerie)";
export const networks =
  "(?:reseaux(?: sociaux)?|linkedin|facebook|twitter|instagram|tiktok|youtube|google|trustpilot|internet|le web)";

/** Phrases written one after the other, a bar between them. */
export const phrasesIn = (text: string): string[] => text.trim().split(/\s*\|\s*/);
