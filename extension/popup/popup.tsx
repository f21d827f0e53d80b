import type { CaseId } from "@impaye/shared/ids";
import type { Agenda } from "@impaye/shared/schema/agenda";

import type { Backend } from "../backend.ts";
import { localDay } from "../locales/moments.ts";
import { texts } from "../locales/texts.ts";
import { usePageText } from "../locales/use-page-text.ts";
import { TextContext } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";
import { OptionsIcon, ReportIcon } from "../style/icons.tsx";
import { ProblemNotice } from "../style/problem-notice.tsx";
import { usePage } from "../style/use-page.ts";
import { useRead } from "../style/use-read.ts";
import { AgendaLine } from "./agenda-line.tsx";
import { hasNews, NewsSections } from "./news-section.tsx";

/** Everything the popup knows of the world outside. */
export interface PopupDeps {
  backend: Pick<Backend, "session" | "agenda">;
  now: () => number;
  open: { options: () => void; report: (caseId: CaseId | null) => void };
}

const mostDue = 6;
const mostAnswers = 6;
const mostClocks = 4;
const mostSignals = 4;

/** The toolbar's popup: what is to be done today, and what was read lately. */
export const Popup = ({ deps }: { deps: PopupDeps }) => {
  const { language, signedIn } = usePage(deps.backend, (t) => t.popup.title);
  const t = texts[language];
  const { answer: agenda, again } = useRead(
    () => deps.backend.agenda({ on: localDay(deps.now()) }),
    signedIn === true,
  );
  return (
    <TextContext.Provider value={{ language, text: t }}>
      <div class="popup">
        <header class="top-bar">
          <h1 class="wordmark">{t.common.product}</h1>
          <Button look="icon" label={t.common.report} onPress={() => deps.open.report(null)}>
            <ReportIcon />
          </Button>
          <Button look="icon" label={t.common.options} onPress={deps.open.options}>
            <OptionsIcon />
          </Button>
        </header>
        <main>
          {signedIn === false ? (
            <section class="stack">
              <p class="soft">{t.panel.signedOut.what}</p>
              <Button look="main" wide onPress={deps.open.options}>
                {t.panel.signedOut.start}
              </Button>
            </section>
          ) : agenda === null ? (
            <section>
              <p class="visually-hidden" role="status">
                {t.common.loading}
              </p>
              <div class="skeleton" aria-hidden="true">
                <span style={{ width: "70%" }} />
                <span style={{ width: "85%" }} />
                <span style={{ width: "60%" }} />
              </div>
            </section>
          ) : agenda.ok ? (
            <Day agenda={agenda.value} deps={deps} />
          ) : (
            <section>
              <ProblemNotice
                problem={agenda.problem}
                onRetry={again}
                onOptions={deps.open.options}
              />
            </section>
          )}
        </main>
      </div>
    </TextContext.Provider>
  );
};

const Day = ({ agenda, deps }: { agenda: Agenda; deps: PopupDeps }) => {
  const t = usePageText().popup;
  const due = agenda.items.filter(({ why }) => why === "step");
  const answers = agenda.items.filter(({ why }) => why === "answer");
  const clocks = agenda.items.filter(({ why }) => why === "clock");
  const signals = agenda.items.filter(({ why }) => why === "signal");
  if (agenda.items.length === 0 && !hasNews(agenda.news)) {
    return (
      <section class="stack tight">
        <p>{t.empty}</p>
        <p class="soft">{t.emptyHint}</p>
      </section>
    );
  }
  const hidden = Math.max(agenda.due, due.length) - Math.min(due.length, mostDue);
  const list = (items: Agenda["items"]) => (
    <ul class="agenda">
      {items.map((item) => (
        <AgendaLine
          key={item.caseId}
          item={item}
          now={deps.now()}
          onOpen={() => deps.open.report(item.caseId)}
        />
      ))}
    </ul>
  );
  return (
    <>
      {answers.length > 0 && (
        <section aria-labelledby="answers-title">
          <h2 id="answers-title">{t.answers}</h2>
          {list(answers.slice(0, mostAnswers))}
        </section>
      )}
      {clocks.length > 0 && (
        <section aria-labelledby="clocks-title">
          <h2 id="clocks-title">{t.clocks}</h2>
          {list(clocks.slice(0, mostClocks))}
        </section>
      )}
      <NewsSections news={agenda.news} now={deps.now()} onOpen={deps.open.report} />
      <section aria-labelledby="due-title">
        <h2 id="due-title">{t.due(agenda.due)}</h2>
        {due.length > 0 && list(due.slice(0, mostDue))}
        {hidden > 0 && (
          <Button look="plain" onPress={() => deps.open.report(null)}>
            {t.more(hidden)}
          </Button>
        )}
      </section>
      {signals.length > 0 && (
        <section aria-labelledby="signals-title">
          <h2 id="signals-title">{t.signals}</h2>
          {list(signals.slice(0, mostSignals))}
        </section>
      )}
    </>
  );
};
