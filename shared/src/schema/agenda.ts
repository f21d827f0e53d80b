import { z } from "zod";

import { plainDateSchema } from "../dates.ts";
import { caseIdSchema } from "../ids.ts";
import { moneySchema } from "../money.ts";
import { answerKinds } from "./answer.ts";
import { clockSchema } from "./clock.ts";
import { nextStepSchema, readingStates } from "./case.ts";

/** A case that asks for attention on a day. */
export const agendaItemSchema = z.object({
  caseId: caseIdSchema,
  title: z.string(),
  contactName: z.string(),
  company: z.string().nullable(),
  total: moneySchema,
  /** What is owed in other currencies. */
  otherTotals: z.array(moneySchema),
  /** Some total counts days outside the known rates. */
  provisional: z.boolean(),
  daysLate: z.int(),
  /**
   * `step`: its next step is due. `answer`: the debtor answered on the page, `signal`: the last
   * reminder's reading changed, both in the last seven days and nothing was done since. `clock`: a
   * day that counts is near, or has just passed. The first of step, answer, clock and signal; but
   * a right of the creditor's that ends within two weeks goes first.
   */
  why: z.enum(["step", "answer", "clock", "signal"]),
  /** With `answer`: what was said last, and when. */
  answer: z.object({ kind: z.enum(answerKinds), at: z.int() }).nullable(),
  /** The most urgent day of the case that is not calm. */
  clock: clockSchema.nullable(),
  nextStep: nextStepSchema,
  reading: z.enum(readingStates),
  lastSignalAt: z.int().nullable(),
});

/** Something that a debtor did, told once: whoever notifies goes by its id. */
export const newsSchema = z.object({
  /** The same whenever it is asked for. */
  id: z.string(),
  /**
   * `read`: the last reminder was probably read, for the first time. `bounced`: a mail came back;
   * `away`: an auto-reply came.
   */
  kind: z.enum(["read", "answered", "withdrew", "bounced", "away"]),
  at: z.int(),
  caseId: caseIdSchema,
  contactName: z.string(),
  company: z.string().nullable(),
});
export type News = z.infer<typeof newsSchema>;

/**
 * At most 100 items, the most urgent first: what must be done within two weeks or is barred, then
 * the longest late. `due` counts all whose step is due.
 */
export const agendaSchema = z.object({
  on: plainDateSchema,
  due: z.int(),
  items: z.array(agendaItemSchema).max(100),
  /** Of the last seven days, the latest first. */
  news: z.array(newsSchema).max(50),
});

export type AgendaItem = z.infer<typeof agendaItemSchema>;
export type Agenda = z.infer<typeof agendaSchema>;
