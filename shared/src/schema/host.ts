import { z } from "zod";

/** The mail pages that Impayé reads; `fake` is the tests' own. */
export const hostIds = ["gmail", "outlook", "fake"] as const;
export const hostIdSchema = z.enum(hostIds);
export type HostId = z.infer<typeof hostIdSchema>;

/** A thread's id as its host writes it: opaque, printable, bounded. */
export const threadIdSchema = z
  .string()
  .min(1)
  .max(500)
  .regex(/^[\x21-\x7e]+$/);

export const threadLinkSchema = z.object({ host: hostIdSchema, threadId: threadIdSchema });
export type ThreadLink = z.infer<typeof threadLinkSchema>;
