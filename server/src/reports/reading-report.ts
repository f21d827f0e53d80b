import { addDays, type PlainDate, startOfDayIn } from "@impaye/shared/dates";
import { type ReminderId, reminderIdSchema } from "@impaye/shared/ids";
import { packOf } from "@impaye/shared/law/packs";
import type { ReadingReport, ReportQuery, ReportRow } from "@impaye/shared/schema/report";

import { foldDossier, todayIn } from "../cases/fold-dossier.ts";
import { type Dossier, loadDossiers } from "../cases/load-dossiers.ts";
import { hasCase } from "../cases/store.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findProfile } from "../profile/store.ts";
import { findSentReminders, type SentReminder } from "./store.ts";

const pageSize = 500;

const writeCursor = ({ sentAt, id }: SentReminder): string => `${sentAt}.${id}`;

const readCursor = (cursor: string) => {
  const [sentAt, id] = cursor.split(".");
  const result = reminderIdSchema.safeParse(id);
  if (!/^\d{1,15}$/.test(sentAt ?? "") || !result.success) throw new AppError("invalid");
  return { sentAt: Number(sentAt), id: result.data };
};

const rowsOf = (dossier: Dossier, on: PlainDate): [ReminderId, ReportRow][] => {
  const { readings } = foldDossier(dossier, on);
  const readingOf = new Map(readings.map((reading) => [reading.reminderId, reading]));
  const { case: kase, contact } = dossier;
  return dossier.events.flatMap((event): [ReminderId, ReportRow][] => {
    if (event.type !== "reminder.sent" || !("reminderId" in event.body)) return [];
    const { reminderId, step, subject, to } = event.body;
    const reading = readingOf.get(reminderId);
    if (reading === undefined) return [];
    const { tracked, state, fetches, visits, counts, reasons } = reading;
    const { probablyReadAt, firstSignalAt, lastSignalAt } = reading;
    const row = {
      reminderId,
      caseId: kase.id,
      caseTitle: kase.title,
      contactName: contact.name,
      step,
      subject,
      to,
      sentAt: event.at,
      tracked,
      state,
      fetches,
      visits,
      counts,
      reasons,
      probablyReadAt,
      firstSignalAt,
      lastSignalAt,
    };
    return [[reminderId, row]];
  });
};

/**
 * What was sent and what came back, a page of at most 500 messages, the latest first. Days are
 * those of the account's country. `not_found` when the case asked for is not the account's.
 */
export const readingReport = async (
  deps: Deps,
  accountId: string,
  query: ReportQuery,
): Promise<ReadingReport> => {
  const { caseId, from, to, cursor } = query;
  if (caseId !== undefined && !(await hasCase(deps, accountId, caseId))) {
    throw new AppError("not_found");
  }
  const { timeZone } = packOf((await findProfile(deps, accountId)).jurisdiction);
  const sent = await findSentReminders(deps, accountId, {
    caseId,
    from: from === undefined ? undefined : startOfDayIn(timeZone, from),
    until: to === undefined ? undefined : startOfDayIn(timeZone, addDays(to, 1)),
    after: cursor === undefined ? undefined : readCursor(cursor),
    limit: pageSize + 1,
  });
  const page = sent.slice(0, pageSize);
  const dossiers = await loadDossiers(deps, accountId, [...new Set(page.map((r) => r.caseId))]);
  const rows = new Map(
    dossiers.flatMap((dossier) => rowsOf(dossier, todayIn(deps, dossier.case.jurisdiction))),
  );
  const last = page.at(-1);
  return {
    rows: page.flatMap(({ id }) => rows.get(id) ?? []),
    nextCursor: sent.length > pageSize && last !== undefined ? writeCursor(last) : null,
  };
};
