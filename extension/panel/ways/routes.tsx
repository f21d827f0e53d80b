import { formatMoney } from "@impaye/shared/money-format";
import type { CaseView } from "@impaye/shared/schema/case";

import { useLanguage } from "../../locales/use-text.tsx";
import { Loading } from "../../style/loading.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import { useEscape } from "../../style/use-escape.ts";
import { useRead } from "../../style/use-read.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { AssumptionsForm } from "./assumptions-form.tsx";
import { RoutesTable } from "./routes-table.tsx";
import { useWays } from "./use-ways.ts";

interface RoutesProps {
  deps: Pick<PanelDeps, "backend">;
  view: CaseView;
  onClose: () => void;
}

/** Every way on, compared: what it may cost and bring, on which assumptions, from which source. */
export const Routes = ({ deps, view, onClose }: RoutesProps) => {
  const t = useWays().routes;
  const language = useLanguage();
  const { answer, again } = useRead(() => deps.backend.routes({ id: view.case.id, on: view.on }));
  useEscape(onClose);
  if (answer === null) return <Loading />;
  if (!answer.ok) return <ProblemNotice problem={answer.problem} onRetry={again} />;
  const { register } = answer.value;
  const compared = [answer.value, ...answer.value.others];
  return (
    <div class="log-form">
      <h3>{t.title}</h3>
      <p class="soft">
        {t.insolvency}{" "}
        <a href={register.url} target="_blank" rel="noreferrer">
          {register.label}
        </a>
      </p>
      {compared.some(({ provisional }) => provisional) && <p class="hint">{t.provisional}</p>}
      {compared.some(({ barred }) => barred !== null) && (
        <p class="hint">
          {compared.every(({ barred }) => barred === "all") ? t.barred : t.mayBeBarred}
        </p>
      )}
      {compared.map((one, _, all) => (
        <RoutesTable
          key={one.total.currency}
          compared={one}
          title={all.length > 1 ? formatMoney(one.total, language) : null}
        />
      ))}
      {answer.value.others.length > 0 && <p class="hint">{t.apart}</p>}
      <p class="hint">{t.advice}</p>
      <details>
        <summary class="more">{t.assumptions.title}</summary>
        <AssumptionsForm backend={deps.backend} comparison={answer.value} onSaved={again} />
      </details>
    </div>
  );
};
