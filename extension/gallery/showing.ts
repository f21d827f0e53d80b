import type { CaseView } from "@impaye/shared/schema/case";

import { ok } from "./gallery-state.ts";
import { lateCase } from "./sample.ts";

/** A server whose case differs in this from the usual one. */
export const showing = (change: Partial<CaseView>) => {
  const view = { ...lateCase, ...change };
  return { caseOfThread: () => ok(view), caseView: () => ok(view) };
};
