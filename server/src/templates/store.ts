import { and, eq } from "drizzle-orm";

import type { TemplateKey } from "@impaye/shared/letters/sample-input";
import type { OwnTemplate } from "@impaye/shared/schema/template";

import { templates } from "../db/schema.ts";
import type { Deps } from "../deps.ts";

const columns = {
  step: templates.step,
  tone: templates.tone,
  language: templates.language,
  subject: templates.subject,
  body: templates.body,
};

const isOf = (accountId: string, { step, tone, language }: TemplateKey) =>
  and(
    eq(templates.accountId, accountId),
    eq(templates.step, step),
    eq(templates.tone, tone),
    eq(templates.language, language),
  );

/** All of an account's own; there are no more than steps × tones × languages. */
export const listTemplates = async (deps: Deps, accountId: string): Promise<OwnTemplate[]> =>
  deps.db.select(columns).from(templates).where(eq(templates.accountId, accountId));

/** Null where the account uses the usual one. */
export const findTemplate = async (
  deps: Deps,
  accountId: string,
  key: TemplateKey,
): Promise<OwnTemplate | null> => {
  const [row] = await deps.db.select(columns).from(templates).where(isOf(accountId, key));
  return row ?? null;
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
      target: [templates.accountId, templates.step, templates.tone, templates.language],
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
