import { dayIn, lastToday } from "@impaye/shared/dates";
import { packOf } from "@impaye/shared/law/packs";
import { type ComplaintKey, complaintIn } from "@impaye/shared/schema/complaints";
import type { Contact } from "@impaye/shared/schema/contact";
import type { Language } from "@impaye/shared/schema/language";
import type { Tracking } from "@impaye/shared/schema/tracking";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";

/** Whom a refusal is told to: in their language, under the fields of what they sent. */
export interface Told {
  language: Language;
  /** Where in the request the tracking is, as a dotted path. */
  path: "tracking" | "contact.tracking";
}

/**
 * Refuses a consent that could not be shown to have been given: it says since when, today at the
 * latest, and how, in words or by a file; who withdrew gave it again on a later day. For what is
 * written anew only: what was recorded before these were asked for stays as it was.
 */
export const requireConsent = async (
  deps: Deps,
  accountId: string,
  {
    said: { basis, since, note },
    kept,
    told,
  }: { said: Tracking; kept: Contact["tracking"] | null; told: Told },
): Promise<void> => {
  if (basis !== "consent") return;
  const withdrawnAt = kept?.withdrawnAt;
  const { jurisdiction } = await findProfile(deps, accountId);
  const { timeZone } = packOf(jurisdiction);
  const wrong: Record<string, ComplaintKey> = {};
  if (since === undefined) wrong["since"] = "consent_without_day";
  else if (since > lastToday(deps.now())) wrong["since"] = "in_the_future";
  else if (withdrawnAt !== undefined && since <= dayIn(timeZone, withdrawnAt)) {
    wrong["since"] = "consent_before_withdrawal";
  }
  const proof = kept?.proof;
  const isShown = proof !== undefined && proof.addedAt > (withdrawnAt ?? 0);
  if ((note ?? "").trim() === "" && !isShown) wrong["note"] = "consent_without_how";
  if (Object.keys(wrong).length === 0) return;
  const fields = Object.entries(wrong).map(([field, complaint]) => [
    `${told.path}.${field}`,
    complaintIn(told.language, complaint),
  ]);
  throw new AppError("invalid", undefined, Object.fromEntries(fields));
};
