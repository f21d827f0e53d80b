import type { ReminderId } from "../ids.ts";
import type { Reading } from "../schema/case.ts";
import type { Step } from "../schema/step.ts";
import type { Agent } from "./agent.ts";

/** A fetch of a message's image or a visit of its page. */
export interface Signal {
  at: number;
  agent: Agent;
}

/** What a signal is judged against: when its message left, and when the creditor had it open. */
export interface SignalContext {
  sentAt: number;
  selfViews: readonly number[];
}

export type SignalVerdict = "counts" | "before-sending" | "own-view" | "machine";

const beforeSelfViewMs = 5_000;
const afterSelfViewMs = 15_000;

/** Proxies hide who fetched: near a view of the creditor's own, it was the creditor. */
const proxies: ReadonlySet<Agent> = new Set(["gmail-proxy", "gmail-prefetch", "yahoo-proxy"]);

/** Agents behind which nobody reads. Gmail prefetches whether or not the mail is ever opened. */
const machines: ReadonlySet<Agent> = new Set(["script", "security-scanner", "gmail-prefetch"]);

/** Whether a fetch or visit says anything about the debtor, and if not, why. */
export const countsAs = ({ at, agent }: Signal, context: SignalContext): SignalVerdict => {
  if (at < context.sentAt) return "before-sending";
  const isOwn = (view: number) => at >= view - beforeSelfViewMs && at <= view + afterSelfViewMs;
  if (proxies.has(agent) && context.selfViews.some(isOwn)) return "own-view";
  return machines.has(agent) ? "machine" : "counts";
};

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
  firstSignalAt: null,
  lastSignalAt: null,
};

/**
 * What can honestly be said of one sent message. `fetches` and `visits` count those after sending
 * that are not the creditor's, machines included; the signal times leave machines out unless there
 * is nothing else. `repliedAt`: the debtor's last mail, if any; one from before sending is ignored.
 */
export const readingOf = ({
  reminder,
  fetches,
  visits,
  repliedAt,
  selfViews,
}: {
  reminder: SentReminder;
  fetches: readonly Signal[];
  visits: readonly Signal[];
  repliedAt: number | null;
  selfViews: readonly number[];
}): MessageReading => {
  const context = { sentAt: reminder.sentAt, selfViews };
  const judged = (signals: readonly Signal[]) =>
    signals
      .map(({ at, agent }) => ({ at, verdict: countsAs({ at, agent }, context) }))
      .filter(({ verdict }) => verdict === "counts" || verdict === "machine");
  const [images, pages] = [judged(fetches), judged(visits)];
  const all = [...images, ...pages];
  const counted = all.filter(({ verdict }) => verdict === "counts");
  const answeredAt = repliedAt !== null && repliedAt >= reminder.sentAt ? [repliedAt] : [];
  const speaking = counted.length > 0 || answeredAt.length > 0 ? counted : all;
  const times = [...speaking.map(({ at }) => at), ...answeredAt];
  return {
    state:
      answeredAt.length > 0
        ? "answered"
        : counted.length > 0
          ? "unclear"
          : all.length > 0
            ? "machine-only"
            : "no-signal",
    reminderId: reminder.id,
    step: reminder.step,
    sentAt: reminder.sentAt,
    // A fetch proves the pixel that the editor could not be asked about.
    tracked: reminder.tracked ?? images.length > 0,
    fetches: images.length,
    visits: pages.length,
    firstSignalAt: times.length > 0 ? Math.min(...times) : null,
    lastSignalAt: times.length > 0 ? Math.max(...times) : null,
  };
};
