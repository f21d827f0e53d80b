/** Four by four, as banks print it. */
export const groupIban = (iban: string): string => iban.replace(/(.{4})(?=.)/g, "$1 ");
