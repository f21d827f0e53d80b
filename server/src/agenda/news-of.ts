import { addDays, dayIn, type PlainDate } from "@impaye/shared/dates";
import { packOf } from "@impaye/shared/law/packs";
import type { News } from "@impaye/shared/schema/agenda";
import type { Reading } from "@impaye/shared/schema/case";

import type { Dossier } from "../cases/load-dossiers.ts";

/** Days for which something is news. */
export const freshDays = 7;

/**
 * What came from a case's debtor in the last week: seen for the first time, answered, withdrew, or a
 * machine's answer in their place.
 */
export const newsOf = (dossier: Dossier, reading: Reading, on: PlainDate): News[] => {
  const { case: kase, contact, events } = dossier;
  const { timeZone } = packOf(kase.jurisdiction);
  const whose = {
    caseId: kase.id,
    contactName: contact.name,
    company: contact.company ?? null,
  };
  const news: News[] = events.flatMap((event): News[] => {
    const { id, type, at, actor, body } = event;
    if (type === "page.answered") return [{ ...whose, id, kind: "answered", at }];
    if (type === "mail.received" && body.kind !== undefined) {
      return [{ ...whose, id, kind: body.kind === "bounce" ? "bounced" : "away", at }];
    }
    // It stands on each of the client's timelines, and is one piece of news.
    const withdrew = type === "tracking.changed" && actor === "debtor" && body.basis === "none";
    return withdrew ? [{ ...whose, id: `${contact.id} withdrew ${at}`, kind: "withdrew", at }] : [];
  });
  if (reading.probablyReadAt !== null && reading.reminderId !== null) {
    const id = `${reading.reminderId} read`;
    news.push({ ...whose, id, kind: "read", at: reading.probablyReadAt });
  }
  return news.filter(({ at }) => {
    const day = dayIn(timeZone, at);
    return day <= on && day >= addDays(on, -freshDays);
  });
};
