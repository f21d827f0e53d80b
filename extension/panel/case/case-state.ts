import type { CaseView } from "@impaye/shared/schema/case";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { type ReadonlySignal, signal } from "@preact/signals";

import type { Outcome, PendingReminder, Problem } from "../../backend.ts";
import { settle } from "../../style/settle.ts";
import { isVisible } from "../is-visible.ts";
import type { PanelDeps } from "../panel-deps.ts";

const pollMs = 10_000;
/** Figures change at the midnight of the case's country, which only the server counts by. */
const figuresMs = 10 * 60_000;
/** Pages of the timeline read in one go: more than any case has, so that no loop is endless. */
const maxPages = 50;

export interface CaseState {
  view: ReadonlySignal<CaseView>;
  /** Latest first, by when they happened. Null until the first answer. */
  events: ReadonlySignal<readonly TimelineEvent[] | null>;
  pending: ReadonlySignal<readonly PendingReminder[]>;
  /** Set while what is shown may be out of date, with the time it was read. */
  stale: ReadonlySignal<{ problem: Problem; readAt: number } | null>;
  /** Reads what changed, figures included. */
  refresh: () => Promise<void>;
  start: () => () => void;
}

const latestFirst = (one: TimelineEvent, other: TimelineEvent): number =>
  other.at - one.at || other.seq - one.seq;

/** One case on the screen, kept up to date for as long as somebody can see it. */
export const createCaseState = (
  deps: PanelDeps,
  first: CaseView,
  {
    onArrived,
    onSignedOut,
  }: { onArrived: (events: TimelineEvent[]) => void; onSignedOut: () => void },
): CaseState => {
  const caseId = first.case.id;
  const view = signal(first);
  const events = signal<readonly TimelineEvent[] | null>(null);
  const pending = signal<readonly PendingReminder[]>([]);
  const stale = signal<{ problem: Problem; readAt: number } | null>(null);
  let readAt = deps.now();
  let lastSeq = 0;
  let running = false;
  let again = false;

  const fail = (problem: Problem) => {
    if (problem.kind === "signed-out") onSignedOut();
    else stale.value = { problem, readAt };
  };

  /** New events, or null when they could not be read. A page that is empty is the last. */
  const readEvents = async (): Promise<TimelineEvent[] | null> => {
    const isFirst = events.value === null;
    const arrived: TimelineEvent[] = [];
    for (let page = 0; page < maxPages; page += 1) {
      const answer = await settle(deps.backend.timeline({ caseId, after: lastSeq }));
      if (!answer.ok) {
        fail(answer.problem);
        return null;
      }
      const fresh = answer.value.events.filter(({ seq }) => seq > lastSeq);
      if (fresh.length > 0 || events.value === null) {
        events.value = [...(events.value ?? []), ...fresh].sort(latestFirst);
      }
      if (fresh.length === 0) break;
      arrived.push(...fresh);
      lastSeq = Math.max(lastSeq, ...fresh.map(({ seq }) => seq));
    }
    if (!isFirst && arrived.length > 0) onArrived([...arrived].sort(latestFirst));
    return arrived;
  };

  const readView = async () => {
    const answer = await settle(deps.backend.caseView({ id: caseId }));
    if (!answer.ok) return fail(answer.problem);
    readAt = deps.now();
    stale.value = null;
    view.value = answer.value;
  };

  const readPending = async () => {
    const ask = async (): Promise<Outcome<PendingReminder[]>> => ({
      ok: true,
      value: await deps.backend.pending({ caseId }),
    });
    const read = await settle(ask());
    if (read.ok) pending.value = read.value;
  };

  const update = async (figuresToo: boolean) => {
    if (running) {
      again ||= figuresToo;
      return;
    }
    running = true;
    const isFirst = events.value === null;
    const [arrived] = await Promise.all([readEvents(), readPending()]);
    const changed = !isFirst && arrived !== null && arrived.length > 0;
    const outdated = stale.value !== null || deps.now() - readAt >= figuresMs;
    if (arrived !== null && (figuresToo || changed || outdated)) await readView();
    running = false;
    if (again) {
      again = false;
      await update(true);
    }
  };

  return {
    view,
    events,
    pending,
    stale,
    refresh: () => update(true),
    start: () => {
      void update(false);
      let missed = false;
      const tick = () => {
        missed = !isVisible();
        if (!missed) void update(false);
      };
      const shownAgain = () => {
        if (missed) tick();
      };
      const timer = setInterval(tick, pollMs);
      document.addEventListener("visibilitychange", tick);
      window.addEventListener("resize", shownAgain);
      const stopListening = deps.page.onCaseChanged((changed) => {
        if (changed === caseId) void update(true);
      });
      return () => {
        clearInterval(timer);
        document.removeEventListener("visibilitychange", tick);
        window.removeEventListener("resize", shownAgain);
        stopListening();
      };
    },
  };
};
