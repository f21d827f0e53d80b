import { addDays, dayIn, type PlainDate } from "@impaye/shared/dates";
import { packOf } from "@impaye/shared/law/packs";
import { isProvisionalTotal, totalsOf } from "@impaye/shared/owed";
import type { Agenda, AgendaItem, News } from "@impaye/shared/schema/agenda";
import type { Clock, Urgency } from "@impaye/shared/schema/clock";
import type { NextStep, Reading } from "@impaye/shared/schema/case";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { isReply } from "@impaye/shared/timeline/is-reply";

import { foldDossier } from "../cases/fold-dossier.ts";
import { type Dossier, loadDossiers } from "../cases/load-dossiers.ts";
import { findOpenCaseIds } from "../cases/store.ts";
import type { Deps } from "../deps.ts";
import { freshDays, newsOf } from "./news-of.ts";

const longest = 100;
/** Cases; folding them takes some ten milliseconds, and between two of these others are answered. */
const chunkSize = 25;
const mostNews = 50;

/** What says that a person, perhaps, looked at the message. */
const telling: ReadonlySet<Reading["state"]> = new Set([
  "unclear",
  "probably-read",
  "acknowledged",
  "answered",
]);

const isDue = (nextStep: NextStep, on: PlainDate): boolean =>
  (nextStep.kind === "remind" || nextStep.kind === "decide") && nextStep.on <= on;

/** What the creditor did himself; a machine's mail is written down by his browser, not by him. */
const isDeed = (event: TimelineEvent): boolean =>
  event.actor === "creditor" && (event.type !== "mail.received" || isReply(event));

/** Whether something of the last days still waits for the creditor to do something. */
const isFresh = ({ case: kase, events }: Dossier, at: number, on: PlainDate): boolean => {
  const day = dayIn(packOf(kase.jurisdiction).timeZone, at);
  if (day > on || day < addDays(on, -freshDays)) return false;
  return !events.some((event) => isDeed(event) && event.recordedAt > at);
};

const isFreshSignal = (dossier: Dossier, reading: Reading, on: PlainDate): boolean =>
  reading.lastSignalAt !== null &&
  telling.has(reading.state) &&
  isFresh(dossier, reading.lastSignalAt, on);

const freshAnswer = (dossier: Dossier, on: PlainDate): AgendaItem["answer"] => {
  const last = dossier.events
    .filter((event) => event.type === "page.answered")
    .toSorted((a, b) => b.seq - a.seq)[0];
  if (last === undefined || !isFresh(dossier, last.at, on)) return null;
  return { kind: last.body.answer, at: last.at };
};

const order: readonly Urgency[] = ["past", "urgent", "soon", "watch"];

/** What was awaited from the debtor and is over is news for a week; a right that ends is for good. */
const isNear = ({ urgency, whose, daysLeft }: Clock): boolean =>
  urgency !== "calm" && (whose === "creditor" || daysLeft >= -freshDays);

const nearest = (clocks: readonly Clock[]): Clock | null =>
  clocks
    .filter(isNear)
    .toSorted((a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency))[0] ?? null;

const isPressing = (clock: Clock | null): boolean =>
  clock?.whose === "creditor" && (clock.urgency === "past" || clock.urgency === "urgent");

const whyOf = (
  isDue: boolean,
  answer: AgendaItem["answer"],
  clock: Clock | null,
): AgendaItem["why"] => {
  if (isPressing(clock)) return "clock";
  if (isDue) return "step";
  if (answer !== null) return "answer";
  return clock === null ? "signal" : "clock";
};

interface Found {
  item: AgendaItem;
  isDue: boolean;
  contactId: string;
}

const itemOf = (
  dossier: Dossier,
  state: ReturnType<typeof foldDossier>,
  on: PlainDate,
): Found | null => {
  const { daysLate, nextStep, reading, clocks } = state;
  const due = isDue(nextStep, on);
  const clock = nearest(clocks);
  const answer = due ? null : freshAnswer(dossier, on);
  const isQuiet = !due && answer === null && clock === null;
  if (isQuiet && !isFreshSignal(dossier, reading, on)) return null;
  const [total, ...otherTotals] = totalsOf(state);
  const item: AgendaItem = {
    caseId: dossier.case.id,
    title: dossier.case.title,
    contactName: dossier.contact.name,
    company: dossier.contact.company ?? null,
    total,
    otherTotals,
    provisional: isProvisionalTotal(state),
    daysLate,
    why: whyOf(due, answer, clock),
    answer,
    clock,
    nextStep,
    reading: reading.state,
    lastSignalAt: reading.lastSignalAt,
  };
  return { item, isDue: due, contactId: dossier.contact.id };
};

// A database file answers without leaving the thread: only a timer lets other requests in.
const letOthersIn = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });

/** Of one client's cases whose step is due, the longest late leads and the others wait. */
const oneStepAClient = (found: readonly Found[]): Found[] => {
  const led = new Set<string>();
  const kept: Found[] = [];
  for (const one of found.toSorted((a, b) => b.item.daysLate - a.item.daysLate)) {
    const isDue = one.isDue && !led.has(one.contactId);
    if (isDue) led.add(one.contactId);
    if (isDue || !one.isDue || one.item.why !== "step") kept.push({ ...one, isDue });
  }
  return kept;
};

/** The cases that ask for attention on a day, the most urgent first. */
export const readAgenda = async (deps: Deps, accountId: string, on: PlainDate): Promise<Agenda> => {
  const ids = await findOpenCaseIds(deps, accountId);
  const all: Found[] = [];
  const news = new Map<string, News>();
  for (let next = 0; next < ids.length; next += chunkSize) {
    if (next > 0) await letOthersIn();
    const dossiers = await loadDossiers(deps, accountId, ids.slice(next, next + chunkSize));
    for (const dossier of dossiers) {
      const state = foldDossier(dossier, on);
      const item = itemOf(dossier, state, on);
      if (item !== null) all.push(item);
      for (const one of newsOf(dossier, state.readings, on)) news.set(one.id, one);
    }
  }
  const found = oneStepAClient(all);
  const pressing = ({ clock }: AgendaItem) => Number(isPressing(clock));
  return {
    on,
    due: found.filter(({ isDue }) => isDue).length,
    items: found
      .map(({ item }) => item)
      // Of equal urgency, the longest late stays first.
      .toSorted((a, b) => pressing(b) - pressing(a))
      .slice(0, longest),
    news: [...news.values()].toSorted((a, b) => b.at - a.at).slice(0, mostNews),
  };
};
