import type { NewEvent } from "@impaye/shared/timeline/event";
import { useState } from "preact/hooks";

import type { PanelDeps } from "./panel-deps.ts";

type StampDeps = Pick<PanelDeps, "newId" | "now">;

/** What makes an event one: its id, and the instant at which it was first entered. */
export interface Stamps {
  /** Of what is being said; the same until it is `settled`. */
  of: (what?: string) => Pick<NewEvent, "id" | "at">;
  /** It is recorded: what is said next is another event. */
  settled: () => void;
}

export const createStamps = ({ newId, now }: StampDeps): Stamps => {
  const made = new Map<string, Pick<NewEvent, "id" | "at">>();
  return {
    of: (what = "") => {
      const stamp = made.get(what) ?? { id: newId(), at: now() };
      made.set(what, stamp);
      return stamp;
    },
    settled: () => made.clear(),
  };
};

/**
 * The stamps of what a screen enters by hand. What is sent again after an answer that never came is
 * the same event, to the millisecond, so that the timeline has it once.
 */
export const useStamps = (deps: StampDeps): Stamps => useState(() => createStamps(deps))[0];
