import type { Contact } from "@impaye/shared/schema/contact";

import type { contacts } from "../db/schema.ts";

/** A contact as the API shows it, from its row and its addresses. */
export const toContact = (row: typeof contacts.$inferSelect, emails: string[]): Contact => ({
  id: row.id,
  name: row.name,
  ...(row.company !== null && { company: row.company }),
  emails,
  kind: row.kind,
  country: row.country,
  language: row.language,
  ...(row.registryNumber !== null && { registryNumber: row.registryNumber }),
  tracking: {
    ...row.tracking,
    ...(row.withdrawnAt !== null && { withdrawnAt: row.withdrawnAt }),
    ...(row.stoppedAt !== null && { stoppedAt: row.stoppedAt }),
    ...(row.proof !== null && { proof: row.proof }),
  },
});
