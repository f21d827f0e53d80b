import { callScript } from "@impaye/shared/letters/call-script";
import { disputeAnswer } from "@impaye/shared/letters/dispute-answer";
import { instalmentAgreement } from "@impaye/shared/letters/instalment-agreement";
import type { LetterInput, WrittenLetter } from "@impaye/shared/letters/letter";
import { suspension } from "@impaye/shared/letters/suspension";
import type { Language } from "@impaye/shared/schema/language";
import type { Letter, LetterKind } from "@impaye/shared/schema/letter";

import { contact, eur, lateCase, profile } from "./sample.ts";
import { events } from "./sample-timeline.ts";

const writers: Record<LetterKind, (input: LetterInput) => WrittenLetter> = {
  "instalment-agreement": (input) =>
    instalmentAgreement({
      ...input,
      instalments: [
        { on: "2026-12-05", amount: eur(62_993) },
        { on: "2027-01-05", amount: eur(62_993) },
        { on: "2027-02-05", amount: eur(62_992) },
      ],
      acceleration: true,
      accessories: "undecided",
    }),
  suspension,
  "call-script": (input) => callScript({ ...input, remindedOn: ["2026-11-07", "2026-11-14"] }),
  "dispute-answer": (input) =>
    disputeAnswer({
      ...input,
      invoices: input.invoices.slice(0, 1),
      dispute: { on: "2026-11-12", words: null },
      undisputed: null,
      events,
    }),
};

/** What the server writes for the late case. */
export const letterOf = (letter: LetterKind, language: Language): Letter => ({
  letter,
  language,
  ...writers[letter]({
    language,
    jurisdiction: "fr",
    profile,
    contact,
    invoices: lateCase.invoices,
    balance: lateCase.balance,
    otherBalances: [],
    on: lateCase.on,
  }),
});
