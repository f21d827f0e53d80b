import type { Backend, Outcome, Problem } from "../backend.ts";
import type { InsertOutcome, PageState } from "../messages.ts";

/** What is done to a page before it is looked at. */
type Step = { click: string } | { fill: string; text: string } | { choose: string; value: string };

/** One state of one page, as somebody may meet it. */
export interface GalleryState {
  name: string;
  page: "panel" | "popup" | "options" | "report" | "statement";
  backend?: Partial<Backend>;
  /** Changes to the mail page beside the panel. */
  beside?: Partial<PageState>;
  insertion?: InsertOutcome;
  steps?: readonly Step[];
}

export const ok = <Value>(value: Value): Promise<Outcome<Value>> =>
  Promise.resolve({ ok: true, value });

const failing = (problem: Problem): Promise<{ ok: false; problem: Problem }> =>
  Promise.resolve({ ok: false, problem });

export const offline = () => failing({ kind: "offline" });
export const refused = () =>
  failing({
    kind: "refused",
    code: "internal",
    message: "Le serveur a rencontré une erreur. Référence : 7f3a-91.",
  });
export const complaining = (fields: Record<string, string>) => () =>
  failing({
    kind: "refused",
    code: "invalid",
    message: "Certains champs sont à corriger.",
    fields,
  });
/** An answer that never comes. */
export const never = () => new Promise<never>(() => {});
/** An answer that comes when the test lets it: `held-answer` is dispatched. */
export const held = <Value>(value: Value): Promise<Outcome<Value>> =>
  new Promise((resolve) => {
    const come = (): void => resolve({ ok: true, value });
    addEventListener("held-answer", come, { once: true });
  });
export const noAccount: Partial<Backend> = {
  session: () =>
    Promise.resolve({ serverUrl: "http://localhost:8787", email: null, language: languageAsked() }),
};

/** A session that the server ended: at once, or when the test says that it did. */
export const expired = (isOver: () => boolean = () => true): Partial<Backend> => ({
  session: async () => {
    const state = { serverUrl: "http://localhost:8787", language: languageAsked() };
    return isOver()
      ? { ...state, email: null, expired: true }
      : { ...state, email: "lea@martin-design.fr" };
  },
});

/** The language in the gallery's address. */
export const languageAsked = (): "fr" | "en" =>
  new URLSearchParams(globalThis.location?.search ?? "").get("language") === "en" ? "en" : "fr";
