import type { ReportMark } from "../schema/report.ts";

/** More cannot be told apart on a strip. */
const slots = 160;

/**
 * Marks for a strip: those of one kind and verdict that would stand on each other become one, at
 * the first of them, with all their counts. At most 160 of each kind and verdict, in order of time.
 */
export const foldMarks = (marks: readonly ReportMark[]): ReportMark[] => {
  const first = marks[0]?.at ?? 0;
  const slot = Math.max(1, ((marks.at(-1)?.at ?? 0) - first) / (slots - 1));
  const folded = new Map<string, ReportMark>();
  for (const mark of marks) {
    const key = [mark.kind, mark.verdict, Math.floor((mark.at - first) / slot)].join();
    const same = folded.get(key);
    folded.set(key, same ? { ...same, count: same.count + mark.count } : mark);
  }
  return [...folded.values()].sort((one, other) => one.at - other.at);
};
