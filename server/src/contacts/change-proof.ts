import type { ContactId } from "@impaye/shared/ids";
import { type ComplaintKey, complaintIn } from "@impaye/shared/schema/complaints";
import type {
  ConsentProof,
  ConsentProofFile,
  NewConsentProof,
} from "@impaye/shared/schema/consent-proof";
import type { Contact } from "@impaye/shared/schema/contact";
import type { Language } from "@impaye/shared/schema/language";
import { largestProof, proofTypeOf } from "@impaye/shared/tracking/proof-type";

import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { insertEvents } from "../timeline/append.ts";
import { retryLostRace } from "../timeline/retry-lost-race.ts";
import { chainTracking } from "./chain-tracking.ts";
import { deleteProof, findProofContent, writeProof } from "./proof-store.ts";
import { findContact } from "./store.ts";

const requireContact = async (deps: Deps, accountId: string, id: ContactId): Promise<Contact> => {
  const contact = await findContact(deps, accountId, id);
  if (contact === null) throw new AppError("not_found");
  return contact;
};

const withProof = (contact: Contact, proof: ConsentProof | undefined): Contact => {
  const { proof: _, ...tracking } = contact.tracking;
  return { ...contact, tracking: { ...tracking, ...(proof && { proof }) } };
};

const describeFile = async (
  deps: Deps,
  { name, content }: NewConsentProof,
  language: Language,
): Promise<ConsentProof> => {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const refuse = (complaint: ComplaintKey) =>
    new AppError("invalid", undefined, { content: complaintIn(language, complaint) });
  if (bytes.length > largestProof) throw refuse("too_large_a_proof");
  const type = proofTypeOf(bytes);
  if (type === null) throw refuse("not_a_proof");
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { name, type, size: bytes.length, sha256, addedAt: deps.now() };
};

/**
 * Keeps the file that shows a contact's consent, in place of an earlier one, and has each of the
 * contact's timelines remember its hash while consent is the basis. The same file again changes
 * nothing.
 */
export const addProof = async (
  deps: Deps,
  accountId: string,
  { id, file, language }: { id: ContactId; file: NewConsentProof; language: Language },
): Promise<Contact> => {
  const proof = await describeFile(deps, file, language);
  return retryLostRace(async () => {
    const contact = await requireContact(deps, accountId, id);
    const { basis, since, note, proof: kept } = contact.tracking;
    if (kept?.sha256 === proof.sha256) return contact;
    const change = { basis, since, note, proof: proof.sha256, at: deps.now() };
    const events =
      basis === "consent"
        ? await chainTracking(deps, accountId, id, { ...change, actor: "creditor" })
        : [];
    await deps.db.batch([
      ...writeProof(deps, accountId, id, { ...proof, content: file.content }),
      insertEvents(deps.db, accountId, events),
    ]);
    return withProof(contact, proof);
  });
};

const onlyProof = {
  fr: "Dites d’abord comment l’accord a été donné : rien d’autre que ce fichier ne le montre.",
  en: "First say how the consent was given: nothing but this file shows it.",
};

/**
 * Takes the file away; timelines keep its hash. Doing it again changes nothing. `invalid` where it is
 * all that shows a consent.
 */
export const removeProof = async (
  deps: Deps,
  accountId: string,
  id: ContactId,
): Promise<Contact> => {
  const contact = await requireContact(deps, accountId, id);
  const { basis, note, proof } = contact.tracking;
  if (proof !== undefined && basis === "consent" && (note ?? "").trim() === "") {
    throw new AppError("invalid", onlyProof);
  }
  await deps.db.batch(deleteProof(deps, accountId, id));
  return withProof(contact, undefined);
};

/** The file with what is known of it; `not_found` when there is none. */
export const readProof = async (
  deps: Deps,
  accountId: string,
  id: ContactId,
): Promise<ConsentProofFile> => {
  const { proof } = (await requireContact(deps, accountId, id)).tracking;
  const content = await findProofContent(deps, accountId, id);
  if (proof === undefined || content === null) throw new AppError("not_found");
  return { ...proof, content };
};
