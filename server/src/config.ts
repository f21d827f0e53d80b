import { z } from "zod";

import { StartError } from "./start-error.ts";

/** Which header carries the client's address, as far as the operator vouches for it. */
export const trustedProxies = ["none", "cf-connecting-ip", "x-forwarded-for"] as const;

const databaseSchema = z.object({
  /** `file:…` or a libSQL server's URL (`http:`, `https:`, `libsql:`). */
  DATABASE_URL: z.string().regex(/^(file:|https?:\/\/|libsql:\/\/)./),
  DATABASE_AUTH_TOKEN: z.string().min(1).optional(),
});

const configSchema = databaseSchema.extend({
  /** Origin under which debtors and mail clients reach this server, without a trailing slash. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
  /** Key of sessions and tokens. Changing it signs everybody out and silences every link sent. */
  AUTH_SECRET: z.string().min(32),
  TRUSTED_PROXY: z.enum(trustedProxies).default("none"),
  /** The header in which the trusted proxy writes the client's autonomous system, as `AS3215` or `3215`. */
  ASN_HEADER: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/i)
    .optional(),
});

export type DatabaseConfig = z.infer<typeof databaseSchema>;
export type Config = z.infer<typeof configSchema>;

const demands: Record<string, string> = {
  DATABASE_URL:
    "DATABASE_URL must be file:… or the address of a libSQL server (http://, https:// or libsql://)",
  PUBLIC_URL: "PUBLIC_URL must be an address that starts with https:// or http://",
  AUTH_SECRET: "AUTH_SECRET must be a secret of 32 characters or more",
  ASN_HEADER: "ASN_HEADER must be the name of a header",
  TRUSTED_PROXY: `TRUSTED_PROXY must be one of ${trustedProxies.join(", ")}`,
};

const read = <Schema extends z.ZodType>(
  schema: Schema,
  env: Record<string, unknown>,
): z.output<Schema> => {
  const result = schema.safeParse(env);
  if (result.success) return result.data;
  // The value is not repeated: it may be a secret.
  const complaints = result.error.issues.map(({ path, message }) => {
    const name = path.join(".");
    return `${demands[name] ?? `${name}: ${message}`}${env[name] === undefined ? " (it is not set)" : ""}`;
  });
  throw new StartError(`${complaints.join("; ")}.`);
};

/**
 * Reads the settings that every runtime shares.
 * @throws StartError whose message names each variable that is missing or malformed.
 */
export const readConfig = (env: Record<string, unknown>): Config => read(configSchema, env);

/** Reads the settings that name a database, as `readConfig` does. */
export const readDatabaseConfig = (env: Record<string, unknown>): DatabaseConfig =>
  read(databaseSchema, env);
