import { z } from "zod";

/** Which header carries the client's address, as far as the operator vouches for it. */
export const trustedProxies = ["none", "cf-connecting-ip", "x-forwarded-for"] as const;

const configSchema = z.object({
  /** Origin under which debtors and mail clients reach this server, without a trailing slash. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  /** Key of sessions and tokens. Changing it signs everybody out and silences every link sent. */
  AUTH_SECRET: z.string().min(32),
  /** `file:…` or a libSQL server's URL (`http:`, `https:`, `libsql:`). */
  DATABASE_URL: z.string().regex(/^(file:|https?:\/\/|libsql:\/\/)/),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
  TRUSTED_PROXY: z.enum(trustedProxies).default("none"),
});

export type Config = z.infer<typeof configSchema>;

/**
 * Reads the settings that every runtime shares. Throws an error whose message names each variable
 * that is missing or malformed.
 */
export const readConfig = (env: Record<string, unknown>): Config => {
  const result = configSchema.safeParse(env);
  if (result.success) return result.data;
  const complaints = result.error.issues.map(
    (issue) => `${issue.path.join(".")} (${issue.message})`,
  );
  throw new Error(`These settings are missing or malformed: ${complaints.join("; ")}.`);
};
