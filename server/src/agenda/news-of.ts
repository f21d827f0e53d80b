import { addDays, dayIn, type PlainDate } from "@impaye/shared/dates";
import { packOf } from "@impaye/shared/law/packs";
import type { News } from "@impaye/shared/schema/agenda";
import type { MessageReading } from "@impaye/shared/tracking/reading";

import type { Dossier } from "../cases/load-dossiers.ts";

/** Days for which something is news. */
export const freshDays = 7;

/**
 * What came from a case's debtor in the last week: a reminder, whichever of them, seen for the first
 * time, answered, withdrew, or a machine's answer in their place. A mail that came back is news until
 * the creditor has written again.
 */
export const newsOf = (
  dossier: Dossier,
  readings: readonly MessageReading[],
  on: PlainDate,
): News[] => {
  const { case: kase, contact, events } = dossier;
  const { timeZone } = packOf(kase.jurisdiction);
  const whose = {
    caseId: kase.id,
    contactName: contact.name,
    company: contact.company ?? null,
  };
  const lastWrittenAt = Math.max(
    ...events.flatMap(({ type, at }) =>
      type === "reminder.sent" || type === "mail.sent" ? [at] : [],
    ),
  );
  const news: News[] = events.flatMap((event): News[] => {
    const { id, type, at, actor, body } = event;
    if (type === "page.answered") return [{ ...whose, id, kind: "answered", at }];
    if (type === "mail.received" && body.kind !== undefined) {
      if (body.kind !== "bounce") return [{ ...whose, id, kind: "away", at }];
      return lastWrittenAt > at ? [] : [{ ...whose, id, kind: "bounced", at }];
    }
    // It stands on each of the client's timelines, and is one piece of news.
    const withdrew = type === "tracking.changed" && actor === "debtor" && body.basis === "none";
    return withdrew ? [{ ...whose, id: `${contact.id} withdrew ${at}`, kind: "withdrew", at }] : [];
  });
  for (const { reminderId, probablyReadAt: at } of readings) {
    if (at === null || reminderId === null) continue;
    news.push({ ...whose, id: `${reminderId} read`, kind: "read", at });
  }
  return news.filter(({ at }) => {
    const day = dayIn(timeZone, at);
    return day <= on && day >= addDays(on, -freshDays);
  });
};
