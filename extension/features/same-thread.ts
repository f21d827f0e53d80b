import type { Thread } from "../hosts/host.ts";

/** Whether the thread that is open is the one that something was written beside. */
export const isSameThread = (asked: Thread | null, open: Thread | null): boolean => {
  if (asked === null || open === null) return asked === open;
  if (asked.id !== null && open.id !== null) return asked.id === open.id;
  // Without ids the subject and the people tell; some of these are read late.
  const people = new Set(open.participants.map(({ email }) => email));
  return (
    asked.subject === open.subject && asked.participants.every(({ email }) => people.has(email))
  );
};
