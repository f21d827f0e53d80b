import { z } from "zod";

import { daysBetween, plainDateSchema } from "../dates.ts";
import { currencySchema } from "../money.ts";
import { sourceSchema } from "./clock.ts";
import { complain } from "./complaints.ts";
import { contactKindSchema } from "./contact.ts";
import { rateSchema } from "./invoice.ts";
import { jurisdictionSchema } from "./jurisdiction.ts";

/** The longest time that is counted, in days: a hundred years. */
const mostDays = 36_525;

/** `"3000.00"`, at most 2^53 - 1 cents: decimal strings, because a JSON number loses cents. */
const amountSchema = z
  .string()
  .regex(/^\d{1,14}([.,]\d{1,2})?$/, { error: complain("not_an_amount") })
  .transform((text) => {
    const [whole = "", cents = ""] = text.split(/[.,]/);
    return Number(whole) * 100 + Number(cents.padEnd(2, "0"));
  })
  .refine((minor) => minor > 0 && Number.isSafeInteger(minor), {
    error: complain("not_an_amount"),
  });

/**
 * What `POST /api/tools/interest` takes. Either days (with `on` for the rate, today without it) or
 * dates: `from` is the due date and bears nothing itself, `to` the day of payment, which does
 * (today without it); `from` and `days` together give `to`.
 */
export const interestRequestSchema = z
  .object({
    jurisdiction: jurisdictionSchema,
    regime: contactKindSchema,
    principal: amountSchema,
    /** Without it, the country's. */
    currency: currencySchema.optional(),
    from: plainDateSchema.optional(),
    to: plainDateSchema.optional(),
    days: z.int().min(0).max(mostDays).optional(),
    on: plainDateSchema.optional(),
    contractualRate: rateSchema.optional(),
    /** The first formal notice (in Belgium, for a consumer: the first reminder). */
    noticeOn: plainDateSchema.optional(),
    /** As an invoice's: needed for interest to run against a consumer in Luxembourg. */
    announcesInterest: z.boolean().optional(),
  })
  .refine(
    ({ from, days, noticeOn }) =>
      from !== undefined || days !== undefined || noticeOn !== undefined,
    { path: ["from"], error: complain("no_period") },
  )
  .refine(({ from, to }) => from === undefined || to === undefined || to >= from, {
    path: ["to"],
    error: complain("ends_before_start"),
  })
  .refine(
    ({ from, to, days }) =>
      from === undefined ||
      to === undefined ||
      days === undefined ||
      days === daysBetween(from, to),
    { path: ["days"], error: complain("days_differ") },
  );
export type InterestRequest = z.infer<typeof interestRequestSchema>;

/** What makes a result differ from what was asked for, or what it needs to hold. */
export const interestWarnings = [
  "rate-below-floor",
  "rate-above-ceiling",
  "rate-may-be-reduced",
  "agreed-rate-ignored",
  "needs-agreed-rate",
  "needs-notice",
  "notice-before-due",
  "from-first-reminder",
  "from-third-month",
  "needs-announcement",
  "from-agreed-day",
  "rate-below-statutory",
] as const;
export type InterestWarning = (typeof interestWarnings)[number];

/** Amounts are decimal strings. Information, not advice. */
export const interestAnswerSchema = z.object({
  currency: currencySchema,
  interest: z.string(),
  indemnity: z.string(),
  /** Principal, interest and indemnity together. */
  total: z.string(),
  /** What a day more adds, at the rate of the last day counted. */
  perDay: z.string(),
  /** That day lies beyond the known rates. */
  perDayProvisional: z.boolean(),
  segments: z.array(
    z.object({
      /** Both days are counted; without dates when only days were asked for. */
      from: plainDateSchema.optional(),
      to: plainDateSchema.optional(),
      days: z.int(),
      /** Per cent a year, as a decimal string. */
      rate: z.string(),
      interest: z.string(),
    }),
  ),
  dayBasis: z.int(),
  /** A day outside the known rates was counted with the nearest one. */
  provisional: z.boolean(),
  warnings: z.array(z.enum(interestWarnings)),
  /**
   * The table of rates that was counted with: where it is published, and for which days it is known
   * (null: no bound, as for a contract's own rate). Null where nothing may be claimed.
   */
  rates: z
    .object({
      knownFrom: plainDateSchema.nullable(),
      knownUntil: plainDateSchema.nullable(),
      sources: z.array(sourceSchema),
    })
    .nullable(),
  /** Of all figures: articles first, then where the rates are published. */
  sources: z.array(sourceSchema),
});
export type InterestAnswer = z.infer<typeof interestAnswerSchema>;
