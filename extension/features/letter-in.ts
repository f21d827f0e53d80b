import type { CaseId } from "@impaye/shared/ids";
import type { SentLetter } from "@impaye/shared/schema/letter";

import type { Compose } from "../hosts/host.ts";
import { readBack } from "../hosts/put-in-editor.ts";
import type { LetterOfCase } from "../messages.ts";
import { marksIn } from "./marks-in.ts";

// Named anew, typed against the schema: zod stays out of mail pages.
const kinds: Record<SentLetter, true> = {
  "instalment-agreement": true,
  suspension: true,
  "dispute-answer": true,
};

const letterMark = new RegExp(
  `letter-(${Object.keys(kinds).join("|")})-([\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12})`,
);

/** The letter, no reminder, of which something is left in what the user writes; null: none. */
export const letterIn = (compose: Compose): LetterOfCase | null => {
  for (const mark of marksIn(compose)) {
    const [found, letter, caseId] = letterMark.exec(mark) ?? [];
    if (found === undefined || !readBack(compose, found).present) continue;
    return { letter: letter as SentLetter, caseId: caseId as CaseId };
  }
  return null;
};
