/** The mailbox that this address leads to: what follows a `+` only sorts its mail. */
const mailboxOf = (email: string): string => email.toLowerCase().replace(/\+[^@]*(?=@)/, "");

/**
 * Which recipients are neither the client nor the user. The client agreed with the addresses that
 * are known of them, and these count to the letter; the user may add a `+` to his own.
 */
export const strangersAmong = (
  to: readonly string[],
  { client, own }: { client: readonly string[]; own: string | null },
): string[] => {
  const known = new Set(client.map((email) => email.toLowerCase()));
  return to.filter(
    (email) =>
      !known.has(email.toLowerCase()) && (own === null || mailboxOf(email) !== mailboxOf(own)),
  );
};
