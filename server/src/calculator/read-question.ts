import { dayIn } from "@impaye/shared/dates";
import { toDecimal } from "@impaye/shared/decimal";
import { calculateInterest } from "@impaye/shared/law/calculate-interest";
import { packOf } from "@impaye/shared/law/packs";
import { parseAmount } from "@impaye/shared/parse-amount";
import { interestRequestSchema } from "@impaye/shared/schema/interest-tool";
import { jurisdictionSchema } from "@impaye/shared/schema/jurisdiction";
import type { Language } from "@impaye/shared/schema/language";

import type { Deps } from "../deps.ts";
import { mistakesIn } from "../validate.ts";
import type { CalculatorPageProps, Typed } from "./page.tsx";

/** An amount as people type it; left as it stands where it cannot be read, to be refused. */
const readAmount = (typed: string | undefined): string | undefined => {
  const minor = typed === undefined ? null : parseAmount(typed);
  return minor === null ? typed : toDecimal(minor);
};

/** What the page answers to its own form; nothing yet when no amount was typed. */
export const readQuestion = (
  deps: Pick<Deps, "now">,
  typed: Typed,
  language: Language,
): Pick<CalculatorPageProps, "today" | "result" | "mistakes"> => {
  const jurisdiction = jurisdictionSchema.catch("fr").parse(typed.jurisdiction);
  const today = dayIn(packOf(jurisdiction).timeZone, deps.now());
  if (typed.principal === undefined && typed.from === undefined) {
    return { today, result: null, mistakes: {} };
  }
  const asked = {
    ...typed,
    principal: readAmount(typed.principal) ?? "",
    announcesInterest: typed.announcesInterest === "yes",
  };
  const parsed = interestRequestSchema.safeParse(asked);
  if (!parsed.success) {
    return { today, result: null, mistakes: mistakesIn(language, interestRequestSchema, asked) };
  }
  const { principal, to } = parsed.data;
  const answer = calculateInterest(parsed.data, today);
  return { today, result: { answer, principal, on: to ?? today }, mistakes: {} };
};
