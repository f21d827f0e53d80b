import type { CaseId } from "@impaye/shared/ids";
import { useState } from "preact/hooks";

import type { Backend } from "../backend.ts";
import { localDay } from "../locales/moments.ts";
import { texts } from "../locales/texts.ts";
import { TextContext } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";
import { ProblemNotice } from "../style/problem-notice.tsx";
import { useAction } from "../style/use-action.ts";
import { usePage } from "../style/use-page.ts";
import { Filters, type FilterValues, noFilter } from "./filters.tsx";
import { mostPrinted, ReportBody } from "./report-body.tsx";
import { PrintedHead } from "./printed-head.tsx";
import { saveText } from "./save-text.ts";
import { useChoices } from "./use-choices.ts";
import { usePrinting } from "./use-printing.ts";
import { queryOf, useReport } from "./use-report.ts";

/** Everything the report knows of the world outside. */
export interface ReportDeps {
  backend: Pick<Backend, "session" | "profile" | "report" | "strips" | "reportCsv">;
  now: () => number;
  /** The case that it was opened for, if any. */
  caseId: CaseId | null;
  open: { options: () => void };
}

/** What was sent and what came back, per message or per case. */
export const Report = ({ deps }: { deps: ReportDeps }) => {
  const { language, signedIn } = usePage(deps.backend, (text) => text.report.title);
  const t = texts[language];
  const [filter, setFilter] = useState<FilterValues>({
    ...noFilter,
    caseId: deps.caseId ?? "",
    by: "message",
  });
  const query = queryOf(filter);
  const report = useReport(deps.backend, query, signedIn === true);
  const { printing, prepare, print } = usePrinting();
  const printAll = async () => {
    if (await report.readTo(mostPrinted)) prepare();
  };
  const choices = useChoices(report.rows, report.overall);
  const csv = useAction(
    () => deps.backend.reportCsv(query),
    (text) => saveText(t.report.csvName(localDay(deps.now())), text),
  );
  const problem =
    signedIn === false ? ({ kind: "signed-out" } as const) : (report.problem ?? csv.problem);
  return (
    <TextContext.Provider value={{ language, text: t }}>
      <main class="report">
        <header class="report-head">
          <h1>{t.report.title}</h1>
          {signedIn === true && (
            <span class="row">
              <Button
                onPress={() => void printAll()}
                busy={report.loadingMore || printing === "prepared"}
                action="print"
              >
                {t.report.print}
              </Button>
              <Button onPress={csv.run} busy={csv.busy} action="csv">
                {csv.busy ? t.report.csvWorking : t.report.csv}
              </Button>
            </span>
          )}
        </header>
        {signedIn === true && (
          <PrintedHead
            backend={deps.backend}
            filter={filter}
            choices={choices}
            today={localDay(deps.now())}
          />
        )}
        {signedIn !== false && (
          <Filters
            values={filter}
            onChange={setFilter}
            complaints={problem?.kind === "refused" ? (problem.fields ?? {}) : {}}
            {...choices}
          />
        )}
        {problem && (
          <ProblemNotice
            problem={problem}
            onOptions={deps.open.options}
            {...(report.problem ? { onRetry: report.retry } : {})}
          />
        )}
        {signedIn !== false && (report.rows !== null || problem === null) && (
          <ReportBody
            backend={deps.backend}
            rows={report.rows}
            overall={report.overall}
            isPart={report.more !== null}
            printing={printing}
            onPrepared={print}
            filter={filter}
            now={deps.now()}
          />
        )}
        {report.more && report.rows && (
          <div class="row no-print">
            <Button onPress={report.more} busy={report.loadingMore} action="more">
              {report.loadingMore ? t.report.loadingMore : t.report.more}
            </Button>
          </div>
        )}
        <footer class="soft small">{t.common.notAdvice}</footer>
      </main>
    </TextContext.Provider>
  );
};
