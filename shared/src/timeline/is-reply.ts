import type { Fact } from "./event.ts";

/** Whether a fact is a mail that somebody wrote: what a machine sends in their place answers nothing. */
export const isReply = ({ type, body }: Fact): boolean =>
  type === "mail.received" && body.kind === undefined;
