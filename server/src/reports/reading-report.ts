import { addDays, startOfDayIn } from "@impaye/shared/dates";
import { reminderIdSchema } from "@impaye/shared/ids";
import { packOf } from "@impaye/shared/law/packs";
import { overallOf, type ReportMessage } from "@impaye/shared/report/reading-report";
import type { ReadingReport, ReportQuery, ReportRow } from "@impaye/shared/schema/report";

import { hasCase } from "../cases/store.ts";
import { findContact } from "../contacts/store.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";
import { readMessages } from "./read-messages.ts";
import { findSentReminders, type SentFilter, type SentReminder } from "./store.ts";

const pageSize = 500;
/** As many messages as one answer speaks of. */
const mostMessages = 10_000;

const writeCursor = ({ sentAt, id }: SentReminder): string => `${sentAt}.${id}`;

const readCursor = (cursor: string) => {
  const [sentAt, id] = cursor.split(".");
  const result = reminderIdSchema.safeParse(id);
  if (!/^\d{1,15}$/.test(sentAt ?? "") || !result.success) throw new AppError("invalid");
  return { sentAt: Number(sentAt), id: result.data };
};

/** What was asked for as the store understands it. Days are those of the account's country. */
const filterOf = async (deps: Deps, accountId: string, query: ReportQuery) => {
  const { caseId, contactId, from, to, cursor } = query;
  if (caseId !== undefined && !(await hasCase(deps, accountId, caseId))) {
    throw new AppError("not_found");
  }
  if (contactId !== undefined && (await findContact(deps, accountId, contactId)) === null) {
    throw new AppError("not_found");
  }
  const { timeZone } = packOf((await findProfile(deps, accountId)).jurisdiction);
  const filter: Omit<SentFilter, "limit"> = {
    caseId,
    contactId,
    from: from === undefined ? undefined : startOfDayIn(timeZone, from),
    until: to === undefined ? undefined : startOfDayIn(timeZone, addDays(to, 1)),
    after: cursor === undefined ? undefined : readCursor(cursor),
  };
  return { filter, timeZone };
};

/** In parts, so that only one part's facts are in memory at a time. */
const readAll = async (
  deps: Deps,
  accountId: string,
  sent: readonly SentReminder[],
): Promise<ReportMessage[]> => {
  const messages: ReportMessage[] = [];
  for (let from = 0; from < sent.length; from += pageSize) {
    messages.push(...(await readMessages(deps, accountId, sent.slice(from, from + pageSize))));
  }
  return messages;
};

/**
 * What was sent and what came back, a page of at most 500 messages, the latest first; the first page
 * says also what all of them, at most the latest 10,000, say together. `not_found` when the case or
 * the contact asked for is not the account's.
 */
export const readingReport = async (
  deps: Deps,
  accountId: string,
  query: ReportQuery,
): Promise<ReadingReport> => {
  const { filter, timeZone } = await filterOf(deps, accountId, query);
  const isFirst = query.cursor === undefined;
  const limit = isFirst ? mostMessages : pageSize;
  const sent = await findSentReminders(deps, accountId, { ...filter, limit: limit + 1 });
  const messages = await readAll(deps, accountId, sent.slice(0, limit));
  const last = sent[pageSize - 1];
  return {
    rows: messages.slice(0, pageSize).map(({ row }) => row),
    nextCursor: sent.length > pageSize && last !== undefined ? writeCursor(last) : null,
    overall: isFirst ? overallOf(messages, { timeZone, isPartial: sent.length > limit }) : null,
  };
};

/** The messages of a report in one list, the latest first: at most `most`. */
export const reportRows = async (
  deps: Deps,
  accountId: string,
  query: ReportQuery,
  most = mostMessages,
): Promise<{ rows: ReportRow[]; isTruncated: boolean }> => {
  const { filter } = await filterOf(deps, accountId, query);
  const sent = await findSentReminders(deps, accountId, { ...filter, limit: most + 1 });
  const messages = await readAll(deps, accountId, sent.slice(0, most));
  return { rows: messages.map(({ row }) => row), isTruncated: sent.length > most };
};
