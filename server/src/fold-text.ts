/** Text as searches compare it: lower case and without accents, so that `Étude` is found as `etude`. */
export const foldText = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The pattern of SQL's `LIKE … ESCAPE '\'` for texts that contain this one. */
export const containing = (text: string): string =>
  `%${foldText(text).replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
