import type { CaseId } from "@impaye/shared/ids";
import { statementWords } from "@impaye/shared/law/statement-words";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { Language } from "@impaye/shared/schema/language";
import { useState } from "preact/hooks";

import type { Backend } from "../backend.ts";
import { law as en } from "../locales/en/law.ts";
import { law as fr } from "../locales/fr/law.ts";
import { texts } from "../locales/texts.ts";
import { TextContext } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";
import { Radios } from "../style/choice.tsx";
import { Loading } from "../style/loading.tsx";
import { ProblemNotice } from "../style/problem-notice.tsx";
import { usePage } from "../style/use-page.ts";
import { useRead } from "../style/use-read.ts";
import { readStatement } from "./read-statement.ts";
import { StatementSheet } from "./statement-sheet.tsx";

/** Everything the statement's page knows of the world outside. */
export interface StatementDeps {
  backend: Pick<Backend, "session" | "statement" | "caseView" | "profile">;
  caseId: CaseId;
  on: PlainDate;
  open: { options: () => void };
  print: () => void;
}

const languages: readonly Language[] = ["fr", "en"];

/** The statement to print or to keep as PDF, in the client's language unless told otherwise. */
export const StatementPage = ({ deps }: { deps: StatementDeps }) => {
  const { language, signedIn } = usePage(
    deps.backend,
    (_text, spoken) => statementWords[spoken].title,
  );
  const text = texts[language];
  const t = (language === "fr" ? fr : en).statement;
  const where = { id: deps.caseId, on: deps.on };
  const { answer, again } = useRead(() => readStatement(deps.backend, where), signedIn === true);
  const [chosen, setChosen] = useState<Language | null>(null);
  const problem =
    signedIn === false
      ? ({ kind: "signed-out" } as const)
      : answer !== null && !answer.ok
        ? answer.problem
        : null;
  const shown = answer?.ok && signedIn ? answer.value : null;
  const written = chosen ?? shown?.contact.language ?? language;
  return (
    <TextContext.Provider value={{ language, text }}>
      <main class="statement">
        {problem ? (
          <>
            <h1>{statementWords[language].title}</h1>
            <ProblemNotice problem={problem} onRetry={again} onOptions={deps.open.options} />
          </>
        ) : shown === null ? (
          <Loading />
        ) : (
          <>
            <div class="statement-bar no-print">
              <Radios
                label={t.language}
                look="segments"
                value={written}
                onChoose={setChosen}
                options={languages.map((value) => ({ value, label: text.common.languages[value] }))}
              />
              <Button look="main" action="print" onPress={deps.print}>
                {t.print}
              </Button>
            </div>
            <StatementSheet language={written} {...shown} />
          </>
        )}
      </main>
    </TextContext.Provider>
  );
};
