import type { Fact } from "../timeline/event.ts";

/**
 * Whether a fact puts the debtor on formal notice: by a mail of that step, a registered letter, or
 * an officer. What an officer serves of a procedure is that procedure's.
 */
export const isNotice = ({ type, body }: Fact): boolean =>
  (type === "reminder.sent" && body.step === "formal-notice") ||
  (type === "letter.sent" && body.registered === true) ||
  (type === "notice.served" && body.procedure === undefined);
