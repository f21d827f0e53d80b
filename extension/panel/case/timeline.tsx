import type { CaseView } from "@impaye/shared/schema/case";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { useMemo, useState } from "preact/hooks";

import type { Problem } from "../../backend.ts";
import { moment, relativeDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { Mark, type MarkKind } from "../../style/mark.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { type TimelineEntry, timelineEntries } from "./timeline-entries.ts";

const firstShown = 12;
const moreShown = 30;
const fewest = 3;

interface TimelineProps {
  /** Latest first; null while they are being read. */
  events: readonly TimelineEvent[] | null;
  selfViews: CaseView["selfViews"];
  problem: Problem | null;
  now: number;
  onRetry: () => void;
}

/** What happened, the latest first; what does not count is set back. */
export const Timeline = ({ events, selfViews, problem, now, onRetry }: TimelineProps) => {
  const text = useText();
  const t = text.caseView.timeline;
  const language = useLanguage();
  const [shown, setShown] = useState(firstShown);
  const entries = useMemo(
    () => (events === null ? [] : timelineEntries(events, selfViews, language)),
    [events, selfViews, language],
  );
  if (events === null) {
    return problem ? (
      <ProblemNotice problem={problem} onRetry={onRetry} />
    ) : (
      <div class="skeleton" role="status">
        <span class="visually-hidden">{text.common.loading}</span>
        <span style={{ width: "80%" }} />
        <span style={{ width: "65%" }} />
      </div>
    );
  }
  if (entries.length === 0) return <p class="soft">{t.empty}</p>;
  const rest = entries.length - shown;
  // A button that shows one or two lines more takes as much room as they do.
  const hidden = rest > fewest ? rest : 0;
  return (
    <div class="stack tight">
      <ol class="timeline">
        {entries.slice(0, entries.length - hidden).map((entry, index) => (
          <Line
            key={entry.id}
            entry={entry}
            now={now}
            previous={index === 0 ? null : (entries[index - 1] ?? null)}
          />
        ))}
      </ol>
      {hidden > 0 && (
        <div class="row">
          <Button look="plain" onPress={() => setShown(shown + moreShown)}>
            {t.more(hidden)}
          </Button>
        </div>
      )}
      <Legend />
    </div>
  );
};

const Line = ({
  entry,
  now,
  previous,
}: {
  entry: TimelineEntry;
  now: number;
  previous: TimelineEntry | null;
}) => {
  const language = useLanguage();
  const day = relativeDay(entry.at, now, language);
  // The day stands once beside all that it holds; screen readers hear it with each line.
  const repeated = previous !== null && relativeDay(previous.at, now, language) === day;
  return (
    <li class={entry.aside === null ? "" : "set-back"}>
      <time
        dateTime={new Date(entry.at).toISOString()}
        title={moment(entry.at, now, language)}
        class={repeated ? "repeated" : ""}
      >
        {day}
      </time>
      <Mark kind={entry.mark} />
      <span>
        {entry.text}
        {entry.aside !== null && <span class="small"> ({entry.aside})</span>}
      </span>
    </li>
  );
};

const explained: readonly MarkKind[] = [
  "human",
  "act",
  "unclear",
  "machine",
  "aside",
  "sent",
  "money",
  "logged",
];

const Legend = () => {
  const t = useText().caseView.timeline;
  return (
    <details>
      <summary class="more small soft">{t.marks}</summary>
      <ul class="legend">
        {explained.map((kind) => (
          <li key={kind}>
            <Mark kind={kind} />
            <span>{t.mark[kind]}</span>
          </li>
        ))}
      </ul>
    </details>
  );
};
