import type { CaseView } from "@impaye/shared/schema/case";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import type { PanelDeps } from "../panel-deps.ts";
import type { LogKind } from "./log-event.ts";
import { LogForm } from "./log-form.tsx";
import { useLogForm } from "./use-log-form.ts";

const kinds: readonly LogKind[] = [
  "call",
  "letter",
  "payment",
  "credit",
  "promise",
  "dispute",
  "reply",
  "note",
];

interface LogSectionProps {
  deps: PanelDeps;
  view: CaseView;
  onAdded: (sentence: string) => void;
}

/** One button a kind, above the timeline that it adds to. */
export const LogSection = ({ deps, view, onAdded }: LogSectionProps) => {
  const t = useText();
  const { kind, open, close } = useLogForm();
  return (
    <div class="stack tight">
      <div class="row log-kinds" role="group" aria-label={t.caseView.timeline.add}>
        {kinds.map((each) => (
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
        <LogForm
          key={kind}
          deps={deps}
          view={view}
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
