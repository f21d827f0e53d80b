import { packOf } from "../law/packs.ts";
import type { NewInvoice } from "../schema/invoice.ts";
import type { ReminderInput } from "./view.ts";

/** What the law wants the first reminder to a consumer to name, and nobody has said yet. */
export type MissingFromFree = "enterprise-number" | "description";

/**
 * The free reminder that a letter is, where the law makes the first one free: for how many days from
 * the next on, and about which of the claimed invoices; null where it is none. Whatever the step, the
 * first letter about an invoice that is late is the first reminder of it: from it the delay counts.
 */
export const freeReminderOf = (
  {
    step,
    jurisdiction,
    contact,
    on,
    recalled = [],
  }: Pick<ReminderInput, "step" | "jurisdiction" | "contact" | "on" | "recalled">,
  claimed: readonly NewInvoice[],
): { days: number; about: NewInvoice[] } | null => {
  const { freeReminder } = packOf(jurisdiction).notice[contact.kind];
  if (freeReminder === null || step === "courtesy") return null;
  const about = claimed.filter(({ number, dueOn }) => dueOn < on && !recalled.includes(number));
  return about.length === 0 ? null : { days: freeReminder.days, about };
};

/** What is still missing for a letter that is a free reminder to be one; see `freeReminderOf`. */
export const missingFromFree = (
  free: ReturnType<typeof freeReminderOf>,
  { registryNumber }: Pick<ReminderInput["profile"], "registryNumber">,
): MissingFromFree[] => {
  if (free === null) return [];
  const isNamed = free.about.every(({ description }) => description !== undefined);
  return [
    ...(registryNumber === undefined ? (["enterprise-number"] as const) : []),
    ...(isNamed ? [] : (["description"] as const)),
  ];
};
