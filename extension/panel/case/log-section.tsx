import type { CaseView } from "@impaye/shared/schema/case";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import type { PanelDeps } from "../panel-deps.ts";
import { CaseForm } from "./case-form.tsx";
import type { FormKind } from "./log-event.ts";
import { useLogForm } from "./use-log-form.ts";

const kinds: readonly FormKind[] = [
  "call",
  "letter",
  "payment",
  "credit",
  "promise",
  "dispute",
  "reply",
  "note",
  "procedure",
  "close",
];

interface LogSectionProps {
  deps: PanelDeps;
  view: CaseView;
  events: readonly TimelineEvent[] | null;
  onAdded: (sentence: string) => void;
}

/** One button a kind, above the timeline that it adds to. */
export const LogSection = ({ deps, view, events, onAdded }: LogSectionProps) => {
  const t = useText();
  const { kind, open, close } = useLogForm();
  const shown = kinds.filter((each) => each !== "close" || view.status !== "closed");
  return (
    <div class="stack tight">
      <div class="row log-kinds" role="group" aria-label={t.caseView.timeline.add}>
        {shown.map((each) => (
          <Button
            key={each}
            expanded={each === kind}
            action={`log-${each}`}
            onPress={() => (each === kind ? close() : open(each))}
          >
            {t.log.kinds[each]}
          </Button>
        ))}
      </div>
      {kind && (
        <CaseForm
          key={kind}
          deps={deps}
          view={view}
          events={events}
          kind={kind}
          onClose={close}
          onAdded={(sentence) => {
            close();
            onAdded(sentence);
          }}
        />
      )}
    </div>
  );
};
