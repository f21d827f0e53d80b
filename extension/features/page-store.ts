import type { PageState } from "../messages.ts";
import type { PageStore } from "./feature.ts";

/** Tells of a change only when something is really different. */
export const createPageStore = (initial: PageState): PageStore => {
  let state = initial;
  const listeners = new Set<(state: PageState) => void>();
  return {
    state: () => state,
    update(patch) {
      const next = { ...state, ...patch };
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      for (const listener of listeners) listener(state);
    },
    onChange(changed, signal) {
      listeners.add(changed);
      signal.addEventListener("abort", () => listeners.delete(changed), { once: true });
    },
  };
};
