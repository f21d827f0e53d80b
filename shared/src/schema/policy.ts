import { z } from "zod";

import { complain } from "./complaints.ts";
import { steps, stepSchema, toneSchema } from "./step.ts";

const rungSchema = z.object({
  step: stepSchema,
  /** Counted from the due date; negative before it. */
  day: z.int().min(-60).max(365),
  tone: toneSchema,
});

/** When each step is due and how it sounds: the freelancer's own ladder. */
export const policySchema = z
  .object({
    rungs: z.array(rungSchema).min(1).max(steps.length),
    /** The day on which the reminders have had their chance and a procedure is chosen. */
    decideDay: z.int().min(1).max(730),
    /** Days that always pass between two mails to one client, whatever they were about. */
    minGapDays: z.int().min(1).max(60),
    /** What is not worth a reminder, in minor units: of each currency by itself. */
    toleranceMinor: z.int().min(0).max(100_000),
  })
  .refine(
    ({ rungs }) =>
      rungs.every(({ step }, index) => {
        const before = rungs[index - 1];
        return before === undefined || steps.indexOf(before.step) < steps.indexOf(step);
      }),
    { path: ["rungs"], error: complain("steps_out_of_order") },
  )
  .refine(({ rungs }) => rungs.every(({ step, day }) => (step === "courtesy") === day < 0), {
    path: ["rungs"],
    error: complain("courtesy_before_due"),
  })
  .refine(
    ({ rungs, decideDay, minGapDays }) => {
      const days = [...rungs.map(({ day }) => day), decideDay];
      return days.every((day, index) => index === 0 || day - (days[index - 1] ?? 0) >= minGapDays);
    },
    { path: ["rungs"], error: complain("days_too_close") },
  );

export type Policy = z.infer<typeof policySchema>;
export type Rung = Policy["rungs"][number];
