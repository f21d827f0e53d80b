/** The form that addresses take, too. */
export const legacyThreadId = /^[0-9a-f]{8,20}$/u;
const permanent = /^#?thread-f:(\d{1,20})$/u;
const local = /^#?(thread-a:[\x21-\x7e]{1,100})$/u;

/** The hexadecimal form of `thread-f:1844…`, the same as the legacy id; null for anything else. */
export const fromPermanentId = (value: string | null): string | null => {
  const number = permanent.exec(value ?? "")?.[1];
  return number === undefined ? null : BigInt(number).toString(16);
};

/**
 * The one id of a thread, from its heading's two attributes, whichever of them is there. Null while
 * Gmail has not given one yet: it then writes the word `undefined`.
 */
export const threadIdOf = (heading: Element): string | null => {
  const legacyId = heading.getAttribute("data-legacy-thread-id");
  const permanentId = heading.getAttribute("data-thread-perm-id");
  if (legacyId !== null && legacyThreadId.test(legacyId)) return legacyId;
  const converted = fromPermanentId(permanentId);
  if (converted !== null) return converted;
  // A thread begun here has a local id, which stands in only where no legacy id will ever come.
  return legacyId === null ? (local.exec(permanentId ?? "")?.[1] ?? null) : null;
};
