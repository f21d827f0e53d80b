import { z } from "zod";

import { complain } from "./complaints.ts";
import { emailSchema, lineSchema } from "./text.ts";

export const signInSchema = z.object({
  /** Unlike a debtor's, the account's own address is plain ASCII. */
  email: emailSchema.pipe(z.email({ error: complain("not_an_email") })),
  password: z.string().min(1).max(128),
});

export const signUpSchema = signInSchema.extend({
  name: lineSchema(200),
  /** 8 to 128 characters, of any kind. */
  password: z
    .string()
    .min(8, { error: complain("weak_password") })
    .max(128),
});

/** An account is erased only for whoever knows its password. */
export const eraseAccountSchema = signInSchema.pick({ password: true });

export type SignUp = z.infer<typeof signUpSchema>;
export type SignIn = z.infer<typeof signInSchema>;

/** What signing up and in answer; `token` goes into `Authorization: Bearer …`. */
export interface SignedIn {
  token: string;
  user: { id: string; name: string; email: string };
}
