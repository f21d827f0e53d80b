import type { FoundPage } from "./find-page.ts";

/** What a page says of the measuring, and where it may be refused. */
export interface MeasuringState {
  /** Of this message: measured, not (any more), or refused by the debtor. */
  state: "on" | "off" | "refused";
  /** Null where it was refused already. */
  withdrawAction: string | null;
}

/**
 * Where the measuring stands, as one message has it. It may always be refused, also where no consent
 * is needed: who objects is left alone (GDPR art. 21). What the creditor stopped may still be refused,
 * so that only the debtor can allow it again.
 */
export const measuringOf = (
  { reminder, dossier, isSilent }: Pick<FoundPage, "reminder" | "dossier" | "isSilent">,
  pagePath: string,
): MeasuringState => {
  const { basis, withdrawnAt } = dossier.contact.tracking;
  if (withdrawnAt !== undefined && basis === "none") {
    return { state: "refused", withdrawAction: null };
  }
  const withdrawAction = `${pagePath}/tracking/withdraw`;
  if (reminder.pixelUrl === null || isSilent) return { state: "off", withdrawAction };
  return { state: "on", withdrawAction };
};
