import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { bearer } from "better-auth/plugins";

import * as schema from "../db/auth-schema.ts";
import type { Deps } from "../deps.ts";

const dayS = 86_400;

/**
 * better-auth with passwords and bearer tokens. It never sees a client's own request: `callAuth`
 * writes one for it, so that no cookie, origin or forged address reaches it.
 */
export const createAuth = (deps: Deps) =>
  betterAuth({
    baseURL: deps.config.PUBLIC_URL,
    basePath: "/api/auth",
    secret: deps.config.AUTH_SECRET,
    database: drizzleAdapter(deps.db, { provider: "sqlite", schema }),
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128 },
    plugins: [bearer({ requireSignature: true })],
    session: { expiresIn: 30 * dayS, updateAge: dayS },
    // It would store addresses: `callAuth` counts by a key that names nobody.
    rateLimit: { enabled: false },
    databaseHooks: {
      session: {
        // Where and with what somebody signed in is nobody's business, and nothing here needs it.
        create: {
          before: (session) =>
            Promise.resolve({ data: { ...session, ipAddress: null, userAgent: null } }),
        },
      },
    },
    advanced: {
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => deps.newId() },
    },
    logger: {
      level: "error",
      log: (_level, message, ...details) =>
        deps.logError(details[0] ?? message, { message, route: "better-auth" }),
    },
    telemetry: { enabled: false },
  });

export type Auth = ReturnType<typeof createAuth>;
