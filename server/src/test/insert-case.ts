import { v7 } from "uuid";

import { caseIdSchema, contactIdSchema, reminderIdSchema } from "@impaye/shared/ids";

import { user } from "../db/auth-schema.ts";
import * as schema from "../db/schema.ts";
import type { Db } from "../deps.ts";

/** An account with one contact, one case and one reminder, and nothing on the timeline. */
export const insertCase = async (db: Db) => {
  const accountId = v7();
  const contactId = contactIdSchema.parse(v7());
  const caseId = caseIdSchema.parse(v7());
  const reminderId = reminderIdSchema.parse(v7());
  const now = new Date(0);
  await db.batch([
    db.insert(user).values({
      id: accountId,
      name: "Camille",
      email: `${accountId}@exemple.fr`,
      createdAt: now,
      updatedAt: now,
    }),
    db.insert(schema.contacts).values({
      id: contactId,
      accountId,
      name: "Client",
      kind: "business",
      country: "FR",
      language: "fr",
      tracking: { basis: "consent" },
      searchText: "client",
      createdAt: 0,
    }),
    db.insert(schema.cases).values({
      id: caseId,
      accountId,
      contactId,
      title: "Client",
      jurisdiction: "fr",
      searchText: "client",
      createdAt: 0,
    }),
    db.insert(schema.reminders).values({
      id: reminderId,
      accountId,
      caseId,
      reminder: {
        id: reminderId,
        caseId,
        step: "first",
        tone: "neutral",
        language: "fr",
        subject: "Relance",
        html: "",
        text: "",
        pageUrl: "",
        pixelUrl: null,
        basis: "consent",
        pixelReason: "consent",
      },
      createdAt: 0,
    }),
  ]);
  return { accountId, contactId, caseId, reminderId };
};
