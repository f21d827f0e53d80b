import type { ReminderId } from "../ids.ts";
import type { Reading } from "../schema/case.ts";
import type { Step } from "../schema/step.ts";
import { inOrder, judgeFetches, type Signal } from "./judge-fetch.ts";
import type { Judgement, Verdict } from "./verdict.ts";

/** A reminder as it was sent. `id` is null for one that was logged by hand. */
export interface SentReminder {
  id: ReminderId | null;
  step: Step;
  sentAt: number;
  /** Null when it is not known whether the pixel was still in it. */
  tracked: boolean | null;
}

/** A reading with the first of its signals, as the report wants it. */
export interface MessageReading extends Reading {
  firstSignalAt: number | null;
  /** Every time at which it was probably read, the earliest first; repeats are one. */
  readAt: readonly number[];
}

/** What is said while nothing was sent. */
export const notSent: MessageReading = {
  state: "not-sent",
  reminderId: null,
  step: null,
  sentAt: null,
  tracked: false,
  fetches: 0,
  visits: 0,
  counts: { human: 0, unclear: 0, machine: 0, self: 0 },
  reasons: [],
  probablyReadAt: null,
  readAt: [],
  firstSignalAt: null,
  lastSignalAt: null,
};

type Judged = Signal & Judgement;

const timesOf = (signals: readonly Judged[]): number =>
  signals.reduce((sum, { count }) => sum + count, 0);

/** The earliest or latest; null of none. */
const earliest = (times: readonly number[]): number | null =>
  times.reduce<number | null>((first, at) => (first === null || at < first ? at : first), null);
const latest = (times: readonly number[]): number | null =>
  times.reduce<number | null>((last, at) => (last === null || at > last ? at : last), null);

/**
 * What can honestly be said of one sent message: the most that its signals, the debtor's acts on
 * its page and his mails allow. `fetches` and `visits` count those that are not the creditor's,
 * machines included; the signal times leave machines out unless there is nothing else. `actedAt`:
 * deliberate acts on its page. `repliedAt`: the last of
 * the debtor's mails that answer this message, if any. What is from before
 * sending is ignored.
 */
export const readingOf = ({
  reminder,
  signals,
  actedAt,
  repliedAt,
  selfViews,
}: {
  reminder: SentReminder;
  signals: readonly Signal[];
  actedAt: readonly number[];
  repliedAt: number | null;
  selfViews: readonly number[];
}): MessageReading => {
  const { sentAt } = reminder;
  const judgements = judgeFetches(signals, { sentAt, selfViews });
  const judged = signals.flatMap((signal, index): Judged[] => {
    const judgement = judgements[index];
    return judgement === undefined ? [] : [{ ...signal, ...judgement }];
  });
  const of = (...wanted: Verdict[]) => judged.filter(({ verdict }) => wanted.includes(verdict));
  const [humans, doubtful, machines, own] = [of("human"), of("unclear"), of("machine"), of("self")];
  const foreign = of("human", "unclear", "machine");
  const kindOf = (kind: Signal["kind"]) => timesOf(foreign.filter((one) => one.kind === kind));

  const acts = actedAt.filter((at) => at >= sentAt);
  const replies = repliedAt !== null && repliedAt >= sentAt ? [repliedAt] : [];
  const readAt = humans.map(({ at }) => at).sort((one, other) => one - other);
  const readers = [...humans, ...doubtful].map(({ at }) => at);
  const speaking = [...readers, ...acts, ...replies];
  const times = speaking.length > 0 ? speaking : machines.map(({ at }) => at);
  const strongest = [humans, doubtful, machines].find((group) => group.length > 0) ?? [];
  const fetches = kindOf("image");
  return {
    state:
      replies.length > 0
        ? "answered"
        : acts.length > 0
          ? "acknowledged"
          : humans.length > 0
            ? "probably-read"
            : doubtful.length > 0
              ? "unclear"
              : machines.length > 0
                ? "machine-only"
                : "no-signal",
    reminderId: reminder.id,
    step: reminder.step,
    sentAt,
    // A fetch proves the pixel that the editor could not be asked about.
    tracked: reminder.tracked ?? fetches > 0,
    fetches,
    visits: kindOf("page"),
    counts: {
      human: timesOf(humans),
      unclear: timesOf(doubtful),
      machine: timesOf(machines),
      self: timesOf(own),
    },
    reasons: inOrder(strongest.flatMap(({ reasons }) => reasons)),
    probablyReadAt: readAt[0] ?? null,
    readAt,
    firstSignalAt: earliest(times),
    lastSignalAt: latest(times),
  };
};
