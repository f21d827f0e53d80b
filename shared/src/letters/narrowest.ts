import { type ContactKind, contactKinds } from "../schema/contact.ts";
import { type Jurisdiction, jurisdictions } from "../schema/jurisdiction.ts";
import type { TemplateKey } from "../schema/template.ts";

/** Who a letter is for, as far as the law makes a difference. */
export interface Addressee {
  kind: ContactKind;
  jurisdiction: Jurisdiction;
}

type For = Pick<TemplateKey, "kind" | "jurisdiction">;

// A country's law is nearer to a letter than a kind of client: it alone names the articles.
const narrowness = ({ kind, jurisdiction }: For): number =>
  (jurisdiction === "any" ? 0 : 2) + (kind === "any" ? 0 : 1);

/**
 * Of templates for the same letter, the one that is meant for somebody most closely: for his kind and
 * country, else for his country, else for his kind, else for all. Null where none is meant for him.
 */
export const narrowest = <Template extends For>(
  templates: readonly Template[],
  to: For,
): Template | null => {
  const meant = templates.filter(
    ({ kind, jurisdiction }) =>
      (kind === "any" || kind === to.kind) &&
      (jurisdiction === "any" || jurisdiction === to.jurisdiction),
  );
  return meant.toSorted((a, b) => narrowness(b) - narrowness(a))[0] ?? null;
};

/** Everybody whom a template may come to serve, were there no other. */
export const servedBy = ({ kind, jurisdiction }: For): Addressee[] =>
  jurisdictions
    .filter((each) => jurisdiction === "any" || each === jurisdiction)
    .flatMap((each) =>
      contactKinds
        .filter((one) => kind === "any" || one === kind)
        .map((one) => ({ kind: one, jurisdiction: each })),
    );
