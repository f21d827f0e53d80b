import { z } from "zod";

/** The rungs of the ladder, in order. `courtesy` comes before the due date. */
export const steps = ["courtesy", "first", "second", "third", "formal-notice"] as const;
export const stepSchema = z.enum(steps);
export type Step = z.infer<typeof stepSchema>;

export const tones = ["courteous", "neutral", "firm"] as const;
export const toneSchema = z.enum(tones);
export type Tone = z.infer<typeof toneSchema>;
