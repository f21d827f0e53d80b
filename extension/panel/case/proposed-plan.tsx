import type { EventId } from "@impaye/shared/ids";
import { formatMoney } from "@impaye/shared/money-format";
import type { CaseView, Hold } from "@impaye/shared/schema/case";
import type { TimelineEvent } from "@impaye/shared/timeline/event";
import { useState } from "preact/hooks";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import type { PanelDeps } from "../panel-deps.ts";

interface ProposedPlanProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  hold: Hold;
  events: readonly TimelineEvent[] | null;
  onAgreed: (sentence: string) => void;
}

/** The plan that a debtor proposed on the page, and the button that makes it the agreed one. */
export const ProposedPlan = ({ deps, view, hold, events, onAgreed }: ProposedPlanProps) => {
  const t = useText().caseView.holds;
  const language = useLanguage();
  // Made once, so that agreeing twice is agreeing once.
  const [id] = useState<EventId>(() => deps.newId());
  const proposal = events?.find((event) => event.id === hold.eventId);
  const instalments =
    proposal?.type === "page.answered" && proposal.body.answer === "plan"
      ? proposal.body.instalments
      : [];
  const action = useAction(
    () =>
      deps.backend.logEvent({
        caseId: view.case.id,
        event: { id, at: deps.now(), type: "plan.agreed", body: { instalments } },
      }),
    () => onAgreed(t.agreed),
  );
  if (instalments.length === 0) return null;
  return (
    <div class="stack">
      <ul class="instalments" aria-label={t.instalments}>
        {instalments.map(({ on, amount }) => (
          <li key={on}>
            <span>{shortDay(on, view.on, language)}</span>
            <span class="figures nowrap">{formatMoney(amount, language)}</span>
          </li>
        ))}
      </ul>
      <Button look="main" wide busy={action.busy} action="agree-plan" onPress={() => action.run()}>
        {t.agree}
      </Button>
      {action.problem && <ProblemNotice problem={action.problem} onRetry={() => action.run()} />}
    </div>
  );
};
