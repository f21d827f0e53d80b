import type { PlainDate } from "@impaye/shared/dates";
import type { Contact } from "@impaye/shared/schema/contact";
import type { Reminder } from "@impaye/shared/schema/reminder";
import type { Step } from "@impaye/shared/schema/step";
import { countryRule } from "@impaye/shared/tracking/country-rule";

/**
 * Why a reminder may carry a pixel, or may not, by the rule of the recipient's country. Who withdrew
 * is left alone until they consent again, on a later day: nothing else counts after a withdrawal. A
 * consent that is dated beyond `today` does not hold yet; one recorded without a day stays as it was.
 */
export const decidePixel = (
  {
    country,
    tracking: { basis, since, withdrawnAt },
  }: { country: Contact["country"]; tracking: Contact["tracking"] },
  step: Step,
  { today, dayOf }: { today: PlainDate; dayOf: (instant: number) => PlainDate },
): Reminder["pixelReason"] => {
  const isAgain = basis === "consent" && since !== undefined;
  if (withdrawnAt !== undefined && !(isAgain && since > dayOf(withdrawnAt))) return "withdrawn";
  if (basis === "none") return "no-basis";
  if (basis === "consent" && since !== undefined && since > today) return "no-basis";
  if (basis === "consent") return "consent";
  if (!countryRule(country).noticeExempt) return "no-exemption";
  return step === "formal-notice" ? "legal-notice" : "not-a-notice";
};

export const allowsPixel = (reason: Reminder["pixelReason"]): boolean =>
  reason === "consent" || reason === "legal-notice";
