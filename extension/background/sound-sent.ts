import { emailSchema } from "@impaye/shared/schema/text";

/** Without what would make the server refuse the whole: the fact that it left matters most. */
export const soundSent = <Sent extends { to: string[]; subject: string }>(sent: Sent): Sent => ({
  ...sent,
  to: sent.to.filter((email) => emailSchema.safeParse(email).success).slice(0, 100),
  subject: sent.subject.slice(0, 1_000).trim(),
});
