import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import { caseIdSchema } from "../ids.ts";
import { moneySchema } from "../money.ts";
import { answerKinds } from "./answer.ts";
import { nextStepSchema, readingStates } from "./case.ts";

/** A case that asks for attention on a day. */
export const agendaItemSchema = z.object({
  caseId: caseIdSchema,
  title: z.string(),
  contactName: z.string(),
  company: z.string().nullable(),
  total: moneySchema,
  daysLate: z.int(),
  /**
   * `step`: its next step is due. `answer`: the debtor answered on the page, `signal`: the last
   * reminder's reading changed, both in the last seven days and nothing was done since.
   */
  why: z.enum(["step", "answer", "signal"]),
  /** With `answer`: what was said last, and when. */
  answer: z.object({ kind: z.enum(answerKinds), at: z.int() }).nullable(),
  nextStep: nextStepSchema,
  reading: z.enum(readingStates),
  lastSignalAt: z.int().nullable(),
});

/** At most 100 items, the most urgent (longest late) first. `due` counts all whose step is due. */
export const agendaSchema = z.object({
  on: plainDateSchema,
  due: z.int(),
  items: z.array(agendaItemSchema).max(100),
});

export type AgendaItem = z.infer<typeof agendaItemSchema>;
export type Agenda = z.infer<typeof agendaSchema>;
