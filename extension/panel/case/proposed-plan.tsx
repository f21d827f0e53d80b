import type { Money } from "@impaye/shared/money";
import { formatMoney } from "@impaye/shared/money-format";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { CaseView, Hold } from "@impaye/shared/schema/case";
import type { NewEvent, TimelineEvent } from "@impaye/shared/timeline/event";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { useStamps } from "../use-stamps.ts";

interface ProposedPlanProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  hold: Hold;
  events: readonly TimelineEvent[] | null;
  onAgreed: (sentence: string) => void;
}

interface Proposed {
  kind: "plan" | "payment";
  rows: readonly { on: PlainDate; amount?: Money | undefined }[];
  /** What accepting it writes down. */
  acceptedAs: (base: Pick<NewEvent, "id" | "at">) => NewEvent;
}

const proposedIn = (event: TimelineEvent | undefined): Proposed | null => {
  if (event?.type !== "page.answered") return null;
  const { body } = event;
  if (body.answer === "plan") {
    const { instalments } = body;
    return {
      kind: "plan",
      rows: instalments,
      acceptedAs: (base) => ({ ...base, type: "plan.agreed", body: { instalments } }),
    };
  }
  if (body.answer !== "will-pay") return null;
  const { on: until, amount } = body;
  return {
    kind: "payment",
    rows: [body],
    acceptedAs: (base) => ({
      ...base,
      type: "promise.made",
      body: { until, ...(amount && { amount }) },
    }),
  };
};

/** What a debtor proposed on the page, a plan or one payment, and the button that accepts it. */
export const ProposedPlan = ({ deps, view, hold, events, onAgreed }: ProposedPlanProps) => {
  const t = useText().caseView.holds;
  const language = useLanguage();
  const stamps = useStamps(deps);
  const proposed = proposedIn(events?.find((event) => event.id === hold.eventId));
  const action = useAction(
    ({ acceptedAs }: Proposed) =>
      deps.backend.logEvent({ caseId: view.case.id, event: acceptedAs(stamps.of()) }),
    () => onAgreed(t.agreed[proposed?.kind ?? "plan"]),
  );
  if (proposed === null) return null;
  const accept = () => action.run(proposed);
  return (
    <div class="stack">
      <ul class="instalments" aria-label={t.instalments}>
        {proposed.rows.map(({ on, amount }) => (
          <li key={on}>
            <span>{shortDay(on, view.on, language)}</span>
            <span class="figures nowrap">
              {amount ? formatMoney(amount, language) : t.everything}
            </span>
          </li>
        ))}
      </ul>
      <Button look="main" wide busy={action.busy} action="agree-plan" onPress={accept}>
        {t.agree[proposed.kind]}
      </Button>
      {action.problem && <ProblemNotice problem={action.problem} onRetry={accept} />}
    </div>
  );
};
