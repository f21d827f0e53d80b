import { and, count, eq } from "drizzle-orm";

import { type Addressee, narrowest } from "@impaye/shared/letters/narrowest";
import type { OwnTemplate, TemplateKey } from "@impaye/shared/schema/template";

import { templates } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

const columns = {
  step: templates.step,
  tone: templates.tone,
  language: templates.language,
  kind: templates.kind,
  jurisdiction: templates.jurisdiction,
  subject: templates.subject,
  body: templates.body,
};

type LetterKey = Pick<TemplateKey, "step" | "tone" | "language">;

const isOfLetter = (accountId: string, { step, tone, language }: LetterKey) =>
  and(
    eq(templates.accountId, accountId),
    eq(templates.step, step),
    eq(templates.tone, tone),
    eq(templates.language, language),
  );

const isOf = (accountId: string, key: TemplateKey) =>
  and(
    isOfLetter(accountId, key),
    eq(templates.kind, key.kind),
    eq(templates.jurisdiction, key.jurisdiction),
  );

/** All of an account's own, at most `mostTemplates`. */
export const listTemplates = async (deps: Deps, accountId: string): Promise<OwnTemplate[]> =>
  deps.db.select(columns).from(templates).where(eq(templates.accountId, accountId));

/** The account's narrowest one for this addressee; null where the usual one holds. */
export const findTemplate = async (
  deps: Deps,
  accountId: string,
  letter: LetterKey,
  to: Addressee,
): Promise<OwnTemplate | null> => {
  const rows = await deps.db.select(columns).from(templates).where(isOfLetter(accountId, letter));
  return narrowest(rows, to);
};

/** How many the account has besides this one. */
export const countOthers = async (
  deps: Deps,
  accountId: string,
  key: TemplateKey,
): Promise<number> => {
  const [[all], [same]] = await deps.db.batch([
    deps.db.select({ count: count() }).from(templates).where(eq(templates.accountId, accountId)),
    deps.db.select({ count: count() }).from(templates).where(isOf(accountId, key)),
  ]);
  return (all?.count ?? 0) - (same?.count ?? 0);
};

export const saveTemplate = async (
  deps: Deps,
  accountId: string,
  template: OwnTemplate,
): Promise<void> => {
  const { subject, body } = template;
  await deps.db
    .insert(templates)
    .values({ accountId, ...template })
    .onConflictDoUpdate({
      target: [
        templates.accountId,
        templates.step,
        templates.tone,
        templates.language,
        templates.kind,
        templates.jurisdiction,
      ],
      set: { subject, body },
    });
};

export const removeTemplate = async (
  deps: Deps,
  accountId: string,
  key: TemplateKey,
): Promise<void> => {
  await deps.db.delete(templates).where(isOf(accountId, key));
};
