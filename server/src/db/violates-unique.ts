/**
 * Whether a write was refused because something has that key already. `key` is the table and the
 * beginning of the column, as SQLite says them: `cases.id`. The driver has its words on the error or
 * on what caused it.
 */
export const violatesUnique = (error: unknown, key: string): boolean =>
  error instanceof Error &&
  (error.message.includes(`UNIQUE constraint failed: ${key}`) || violatesUnique(error.cause, key));
