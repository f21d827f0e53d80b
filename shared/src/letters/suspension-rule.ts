import type { ContactKind } from "../schema/contact.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";

/**
 * Where a rule on suspending services is known to us: France's, for contracts of private law (C. civ.
 * 1217 and 1219). What a public body orders has rules of its own.
 */
export const maySuspend = (jurisdiction: Jurisdiction, kind: ContactKind): boolean =>
  jurisdiction === "fr" && kind !== "public";
