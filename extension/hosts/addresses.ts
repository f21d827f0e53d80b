import type { Person } from "./host.ts";

// Looser than the API's schema: it only has to find addresses in what a page shows. Tokens are split
// first, so that no text makes the pattern slow.
const separators = /[\s<>()[\]",;:'«»\u2018\u2019\u202a-\u202e\u2066-\u2069]+/u;
const address = /^[^@]{1,64}@[^@]{1,253}\.[^@.]{2,63}$/u;

/** The bare, lower-case addresses in a text such as `Ann <a@b.fr>, c@d.fr`, each once; at most 100. */
export const addressesIn = (text: string): string[] => {
  const tokens = text.slice(0, 20_000).split(separators);
  const found = tokens.filter((token) => token.length <= 320 && address.test(token));
  return [...new Set(found.map((token) => token.toLowerCase()))].slice(0, 100);
};

/** The bare, lower-case address when the text holds exactly one; else null. */
export const oneAddressIn = (text: string): string | null => {
  const found = addressesIn(text);
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** Each person once by address, without `account`, in the order given; at most 50. */
export const uniquePeople = (people: readonly Person[], account: string | null): Person[] => {
  const byEmail = new Map<string, Person>();
  for (const person of people) {
    if (person.email === account) continue;
    const known = byEmail.get(person.email);
    if (!known || (known.name === null && person.name !== null)) byEmail.set(person.email, person);
  }
  return [...byEmail.values()].slice(0, 50);
};
