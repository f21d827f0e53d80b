import type { ReportMark } from "../schema/report.ts";
import { judgeFetches, type Signal, type SignalContext } from "../tracking/judge-fetch.ts";

/** The fetches and visits of one message as they are judged today, in the order given. */
export const marksOf = (signals: readonly Signal[], context: SignalContext): ReportMark[] => {
  const judgements = judgeFetches(signals, context);
  return signals.map(({ kind, at, count }, index) => ({
    kind,
    at,
    count,
    verdict: judgements[index]?.verdict ?? "unclear",
  }));
};
