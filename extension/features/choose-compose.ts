import type { Compose, Thread } from "../hosts/host.ts";

const meets = (compose: Compose, thread: Thread): boolean => {
  const recipients = compose.recipients();
  const people = new Set(thread.participants.map(({ email }) => email));
  return recipients.length === 0 || recipients.some((email) => people.has(email));
};

/**
 * The open compose that a reminder about this thread belongs in: the thread's own reply, else a mail
 * that answers no other thread and is addressed to nobody else. Without a thread, the compose that
 * the user wrote in last. Null when a reply has to be opened first.
 */
export const chooseCompose = (
  composes: Compose[],
  thread: Thread | null,
  lastUsed: Element | null,
): Compose | null => {
  const used = composes.filter(({ editor }) => editor === lastUsed);
  // The last one opened stands last.
  const byUse = [...used, ...composes.toReversed()];
  if (thread === null) return byUse[0] ?? null;
  const own = byUse.find((compose) => thread.id !== null && compose.threadId() === thread.id);
  return (
    own ?? byUse.find((compose) => compose.threadId() === null && meets(compose, thread)) ?? null
  );
};
