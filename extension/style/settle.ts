import type { Outcome } from "../backend.ts";

/**
 * An outcome even where the message itself failed: the background may be restarting, or the
 * extension have been updated under an open page.
 */
export const settle = async <Value>(asked: Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
  try {
    return await asked;
  } catch (error) {
    return { ok: false, problem: { kind: "refused", code: "internal", message: said(error) } };
  }
};

const said = (error: unknown): string => (error instanceof Error ? error.message : "");
