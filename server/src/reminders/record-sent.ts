import type { CaseId, EventId, ReminderId } from "@impaye/shared/ids";
import type { Sent } from "@impaye/shared/schema/reminder";
import type { ToneOverride, ToneSaid } from "@impaye/shared/schema/tone-override";
import type { NewFact } from "@impaye/shared/timeline/chain";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { overrideFor } from "@impaye/shared/tone/override-for";

import { findAddressee } from "../cases/store.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { appendEvents } from "../timeline/append.ts";
import { findEvent } from "../timeline/store.ts";
import { findReminder, markSent } from "./store.ts";

/** The mail page does not know to whom it writes: what it found is weighed here. */
const toneTowards = async (
  deps: Deps,
  accountId: string,
  caseId: CaseId,
  said: ToneSaid | undefined,
): Promise<ToneOverride | null> => {
  const addressee = said && (await findAddressee(deps, accountId, caseId));
  return said && addressee ? overrideFor(said, addressee) : null;
};

/**
 * Writes down, once, that a reminder left. What is said first stands: a retry, even with another
 * time or subject, is answered with the event that is there.
 */
export const recordSent = async (
  deps: Deps,
  accountId: string,
  reminderId: ReminderId,
  sent: Sent,
): Promise<TimelineEvent> => {
  const reminder = await findReminder(deps, accountId, reminderId);
  if (reminder === null) throw new AppError("not_found");
  const { caseId, step, pixelUrl } = reminder;
  // One id for both is what makes a second "sent" find the first.
  const id = reminderId as string as EventId;
  // A clock that runs ahead would date later fetches before the sending, and they would not count.
  const at = Math.min(sent.at, deps.now());
  const tracked = pixelUrl === null ? false : (sent.pixelKept ?? null);
  const { to, subject } = sent;

  const said = await findEvent(deps, accountId, caseId, id);
  if (said !== null) return said;
  const tone = await toneTowards(deps, accountId, caseId, sent.tone);
  const body = { reminderId, step, to, subject, tracked, ...(tone === null ? {} : { tone }) };
  const fact: NewFact = { id, type: "reminder.sent", at, actor: "creditor", body };
  const also = [markSent(deps, accountId, reminderId, at)];
  try {
    const [event] = await appendEvents(deps, { accountId, caseId, facts: [fact], also });
    if (event !== undefined) return event;
  } catch (error) {
    if (!(error instanceof AppError && error.code === "conflict")) throw error;
  }
  const first = await findEvent(deps, accountId, caseId, id);
  if (first === null) throw new Error("a reminder's sending was neither written nor found");
  return first;
};
