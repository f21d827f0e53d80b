import { formatSums } from "@impaye/shared/money-format";
import { totalsOf } from "@impaye/shared/owed";
import type { CaseView } from "@impaye/shared/schema/case";

import { useLanguage } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useAction } from "../../style/use-action.ts";
import { useRead } from "../../style/use-read.ts";
import type { PanelDeps } from "../panel-deps.ts";
import "./law.css";
import { Sources } from "./sources.tsx";
import { useLaw } from "./use-law.ts";
import { useStamps } from "../use-stamps.ts";

export interface AccessoriesProps {
  deps: Pick<PanelDeps, "backend" | "now" | "newId">;
  view: CaseView;
  onChanged: (sentence: string) => void;
}

/** Once the principal is paid: whether interest and indemnities are asked for or given up. */
export const Accessories = ({ deps, view, onChanged }: AccessoriesProps) => {
  const t = useLaw().accessories;
  const language = useLanguage();
  const { accessories } = view;
  const { answer } = useRead(() => deps.backend.statement({ id: view.case.id, on: view.on }));
  const stamps = useStamps(deps);
  const decide = useAction(
    (choice: "keep" | "waive") =>
      deps.backend.logEvent({
        caseId: view.case.id,
        event: { ...stamps.of(choice), type: "accessories.decided", body: { choice } },
      }),
    ({ body }) => {
      stamps.settled();
      onChanged("choice" in body ? t.saved[body.choice] : "");
    },
  );
  return (
    <div class="notice accessories" role="group" aria-label={t.title}>
      <p>{t[accessories](formatSums(totalsOf(view), language))}</p>
      <div class="row">
        {accessories !== "kept" && (
          <Button action="keep" busy={decide.busy} onPress={() => decide.run("keep")}>
            {accessories === "waived" ? t.keepAgain : t.keep}
          </Button>
        )}
        {accessories !== "waived" && (
          <Button action="waive" busy={decide.busy} onPress={() => decide.run("waive")}>
            {t.waive}
          </Button>
        )}
      </div>
      {accessories !== "waived" && <p class="hint">{t.waiveHint}</p>}
      <Sources sources={answer?.ok ? answer.value.sources : []} />
      {decide.problem && <ProblemNotice problem={decide.problem} />}
    </div>
  );
};
