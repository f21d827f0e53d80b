import type { Cited } from "./cited.ts";

/** What a formal notice must hold; a closed list that a letter can be checked against. */
export const noticeContents = [
  "title",
  "date",
  "parties",
  "facts",
  "principal",
  "interest",
  "indemnity",
  "total",
  "demand",
  "deadline",
  "payment-means",
  "consequence",
  "legal-basis",
  "starts-interest",
  "signature",
  "attachments",
  "small-claims-warning",
  "enterprise-number",
  "product-and-due-date",
  "indemnity-to-come",
] as const;
export type NoticeContent = (typeof noticeContents)[number];

/** What a notice holds everywhere; a country and a kind of debtor add to it. */
export const commonContents = [
  "title",
  "date",
  "parties",
  "facts",
  "principal",
  "interest",
  "total",
  "demand",
  "deadline",
  "payment-means",
  "consequence",
  "legal-basis",
  "signature",
  "attachments",
] as const satisfies readonly NoticeContent[];

/** A notice that puts the debtor in default. */
export interface NoticeRule extends Cited {
  /** Days given to pay: what we propose, between the two that are usual or required. */
  days: number;
  shortest: number;
  longest: number;
  contents: readonly NoticeContent[];
  /** Whether interest runs only from it. */
  startsInterest: boolean;
  /** Days from the first, free reminder during which nothing may be claimed; null: none. */
  freeReminder: (Cited & { days: number; contents: readonly NoticeContent[] }) | null;
}
