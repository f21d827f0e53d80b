import { and, eq, gte, inArray, sql } from "drizzle-orm";
import { z } from "zod";

import { instantSchema } from "@impaye/shared/dates";
import { type CaseId, eventIdSchema, reminderIdSchema } from "@impaye/shared/ids";
import type { NewFact } from "@impaye/shared/timeline/chain";
import { agentSchema, networkSchema } from "@impaye/shared/tracking/agent";

import { reminders, signalDigests } from "../db/schema.ts";
import type { Db, Deps, FetchMessage } from "../deps.ts";
import { AppError } from "../errors.ts";
import { type Silence, appendEvents } from "../timeline/append.ts";
import { isSilenced } from "./is-silenced.ts";
import { createRoom, mostSignals } from "./take-room.ts";

/** A fetch with its repeats, as one event tells of them. */
export type CountedFetch = FetchMessage & { count: number };

/** A message as a queue gives it back. */
export const fetchMessageSchema = z.object({
  id: eventIdSchema,
  type: z.enum(["mail.fetched", "page.visited"]),
  reminderId: reminderIdSchema,
  at: instantSchema,
  agent: agentSchema,
  network: networkSchema,
}) satisfies z.ZodType<FetchMessage>;

const readReminders = async (db: Db, messages: readonly FetchMessage[]) => {
  const ids = [...new Set(messages.map((message) => message.reminderId))];
  const rows = await db
    .select({
      id: reminders.id,
      accountId: reminders.accountId,
      caseId: reminders.caseId,
      createdAt: reminders.createdAt,
      signals: reminders.signals,
      digest: signalDigests.digest,
    })
    .from(reminders)
    .leftJoin(
      signalDigests,
      and(
        eq(signalDigests.reminderId, reminders.id),
        eq(signalDigests.accountId, reminders.accountId),
        // Read where these messages may come to the limit, and nowhere else.
        gte(reminders.signals, mostSignals - messages.length),
      ),
    )
    .where(inArray(reminders.id, ids));
  return new Map(
    rows.map(({ signals, digest, ...row }) => [
      row.id,
      { ...row, hasRoom: createRoom(signals, digest) },
    ]),
  );
};

const asFact = ({ id, type, at, reminderId, agent, network, count }: CountedFetch): NewFact => ({
  id,
  type,
  at,
  actor: "system",
  body: { reminderId, agent, network, ...(count > 1 && { count }) },
});

interface Group {
  accountId: string;
  caseId: CaseId;
  messages: CountedFetch[];
  /**
   * Fetches of reminders written before the measuring was stopped, from then on; and what comes after
   * retention erased the rest.
   */
  isSilenced(fact: NewFact, silence: Silence): boolean;
}

/** Notes how many more lines each reminder has. */
const countSignals = (db: Db, messages: readonly CountedFetch[]) => {
  const lines = Map.groupBy(messages, ({ reminderId }) => reminderId);
  const counts = JSON.stringify(
    Object.fromEntries([...lines].map(([id, { length }]) => [id, length])),
  );
  const more = sql`(SELECT value FROM json_each(${counts}) WHERE key = ${reminders.id})`;
  return db
    .update(reminders)
    .set({ signals: sql`${reminders.signals} + ${more}` })
    .where(inArray(reminders.id, [...lines.keys()]));
};

/** Returns what should come again. */
const recordGroup = async (
  deps: Pick<Deps, "db" | "now" | "logError">,
  { messages, ...where }: Group,
): Promise<CountedFetch[]> => {
  try {
    const also = [countSignals(deps.db, messages)];
    await appendEvents(deps, { ...where, facts: messages.map(asFact), also });
    return [];
  } catch (error) {
    if (error instanceof AppError && messages.length > 1) {
      // One of them is at fault: the others need not share its fate.
      const failed: CountedFetch[] = [];
      for (const message of messages) {
        failed.push(...(await recordGroup(deps, { ...where, messages: [message] })));
      }
      return failed;
    }
    deps.logError(error, { where: "recording a fetch", caseId: where.caseId });
    // The case went meanwhile, or the id is taken: it would be no different another time.
    return error instanceof AppError ? [] : messages;
  }
};

/**
 * Writes fetches on the timelines of the cases they belong to, each under its own id, so that one
 * delivered again changes nothing. Dropped is what no longer has a reminder, what came after the
 * measuring was stopped of a reminder written before, and what its timeline has no room for. Returns those that
 * could not be written and should come again; throws when that goes for all of them.
 */
export const recordFetches = async (
  deps: Pick<Deps, "db" | "now" | "logError">,
  messages: readonly CountedFetch[],
): Promise<CountedFetch[]> => {
  if (messages.length === 0) return [];
  const known = await readReminders(deps.db, messages);
  const silences: Group["isSilenced"] = ({ at, type, body }, silence) => {
    if (silence.trackingErasedAt !== null) return true;
    if (type !== "mail.fetched" && type !== "page.visited") return false;
    return isSilenced(known.get(body.reminderId)?.createdAt ?? 0, at, silence);
  };
  const groups = new Map<CaseId, Group>();
  for (const message of messages) {
    const reminder = known.get(message.reminderId);
    if (reminder === undefined) continue;
    const { accountId, caseId } = reminder;
    if (!reminder.hasRoom(message)) continue;
    const group = groups.get(caseId);
    if (group === undefined) {
      groups.set(caseId, { accountId, caseId, messages: [message], isSilenced: silences });
    } else group.messages.push(message);
  }
  const failed: CountedFetch[] = [];
  for (const group of groups.values()) failed.push(...(await recordGroup(deps, group)));
  return failed;
};
