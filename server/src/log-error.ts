import { DrizzleQueryError } from "drizzle-orm/errors";

import type { Deps } from "./deps.ts";

/**
 * What lies at the bottom of an error, in one line: the driver's own words are the innermost,
 * around them stand the statement and "fetch failed".
 */
export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const [inner] = error instanceof AggregateError ? (error.errors as unknown[]) : [error.cause];
  return inner === undefined ? error.message.replaceAll(/\s+/g, " ") : reasonOf(inner);
};

/** An error in words, without what a statement was to write. */
export const describeError = (error: unknown): string => {
  // Its message repeats the statement's parameters: names, amounts, sessions.
  if (error instanceof DrizzleQueryError) return `${error.query}: ${describeError(error.cause)}`;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
};

/** Writes errors as lines of JSON, which nothing that a client sent can break out of. */
export const createErrorLog =
  (write: (line: string) => void, now: Deps["now"]): Deps["logError"] =>
  (error, about) => {
    write(
      JSON.stringify({
        ...about,
        level: "error",
        at: new Date(now()).toISOString(),
        error: describeError(error),
      }),
    );
  };
