import type { Cause } from "@impaye/shared/schema/advice";
import type { CaseView } from "@impaye/shared/schema/case";

import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import type { LogKind } from "../case/log-event.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { useWays } from "./use-ways.ts";
import { useStamps } from "../use-stamps.ts";

const causes: readonly Cause[] = [
  "never-received",
  "wrong-person",
  "awaiting-approval",
  "in-payment-run",
  "cash-trouble",
  "silent",
];

interface WhyUnpaidProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  onLog: (kind: LogKind) => void;
  onChanged: (sentence: string) => void;
}

/** The question that comes before a firmer tone; each answer is one click. */
export const WhyUnpaid = ({ deps, view, onLog, onChanged }: WhyUnpaidProps) => {
  const t = useWays().why;
  const stamps = useStamps(deps);
  const note = useAction(
    (cause: Cause) =>
      deps.backend.logEvent({
        caseId: view.case.id,
        event: { ...stamps.of(cause), type: "cause.noted", body: { cause } },
      }),
    () => {
      stamps.settled();
      onChanged(t.noted);
    },
  );
  const asks = view.nextStep.kind === "remind" && view.nextStep.askWhy;
  return (
    <details open={asks}>
      <summary class="more">{t.title}</summary>
      <div class="stack tight">
        {asks && <p class="soft">{t.before}</p>}
        <div class="row log-kinds" role="group" aria-label={t.title}>
          {causes.map((cause) => (
            <Button
              key={cause}
              busy={note.busy}
              action={`cause-${cause}`}
              onPress={() => note.run(cause)}
            >
              {t.causes[cause]}
            </Button>
          ))}
          <Button onPress={() => onLog("promise")}>{t.promised}</Button>
          <Button onPress={() => onLog("dispute")}>{t.dispute}</Button>
        </div>
        {note.problem && <ProblemNotice problem={note.problem} />}
      </div>
    </details>
  );
};
