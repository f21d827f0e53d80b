import { and, eq } from "drizzle-orm";

import type { ContactId } from "@impaye/shared/ids";
import type { ConsentProof } from "@impaye/shared/schema/consent-proof";

import { consentProofs, contacts } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

const ofContact = (deps: Deps, accountId: string, id: ContactId, proof: ConsentProof | null) =>
  deps.db
    .update(contacts)
    .set({ proof })
    .where(and(eq(contacts.id, id), eq(contacts.accountId, accountId)));

/** The statements that keep a contact's file in place of an earlier one, for a batch. */
export const writeProof = (
  deps: Deps,
  accountId: string,
  id: ContactId,
  { content, ...proof }: ConsentProof & { content: string },
) =>
  [
    ofContact(deps, accountId, id, proof),
    deps.db
      .insert(consentProofs)
      .values({ contactId: id, accountId, content })
      .onConflictDoUpdate({ target: consentProofs.contactId, set: { content } }),
  ] as const;

/** The statements that take a contact's file away, for a batch. */
export const deleteProof = (deps: Deps, accountId: string, id: ContactId) =>
  [
    ofContact(deps, accountId, id, null),
    deps.db
      .delete(consentProofs)
      .where(and(eq(consentProofs.contactId, id), eq(consentProofs.accountId, accountId))),
  ] as const;

/** A contact's file in base64; null when this account has none of it. */
export const findProofContent = async (
  deps: Deps,
  accountId: string,
  id: ContactId,
): Promise<string | null> => {
  const [row] = await deps.db
    .select({ content: consentProofs.content })
    .from(consentProofs)
    .where(and(eq(consentProofs.contactId, id), eq(consentProofs.accountId, accountId)));
  return row?.content ?? null;
};
