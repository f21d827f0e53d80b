import { isSEPACountry, isValidIBAN } from "ibantools";

import type { Money } from "../money.ts";

/** The standard's longest text for a transfer, and its largest amount in cents. */
const longestName = 70;
const longestText = 140;
const largestAmount = 99_999_999_999;

const oneLine = (text: string, longest: number): string =>
  text.replace(/\s+/g, " ").trim().slice(0, longest).toWellFormed();

/**
 * The text of a QR code that fills in a SEPA credit transfer (European Payments Council, EPC069-12,
 * version 002, UTF-8). Null for what such a transfer cannot be: not in euros, nothing or too much to
 * pay, or an account that is not in the SEPA zone.
 */
export const epcCode = (transfer: {
  name: string;
  iban: string;
  bic: string | undefined;
  amount: Money;
  /** What the beneficiary will read. */
  text: string;
}): string | null => {
  const { iban, bic, amount } = transfer;
  if (amount.currency !== "EUR" || amount.minor <= 0 || amount.minor > largestAmount) return null;
  if (!isValidIBAN(iban) || !isSEPACountry(iban.slice(0, 2))) return null;
  const cents = String(amount.minor % 100).padStart(2, "0");
  return [
    "BCD",
    "002",
    "1",
    "SCT",
    bic ?? "",
    oneLine(transfer.name, longestName),
    iban,
    `EUR${Math.floor(amount.minor / 100)}.${cents}`,
    "",
    "",
    oneLine(transfer.text, longestText),
  ].join("\n");
};
