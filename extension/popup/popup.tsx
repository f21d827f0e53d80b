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
import { AgendaList } from "./agenda-list.tsx";
import { hasNews, NewsSections } from "./news-section.tsx";

/** Everything the popup knows of the world outside. */
export interface PopupDeps {
  backend: Pick<Backend, "session" | "agenda">;
  now: () => number;
  open: {
    options: () => void;
    report: (caseId: null) => void;
    /** The mail thread of a case; its report, where no thread can be shown. */
    thread: (caseId: CaseId) => void;
  };
}

const mostDue = 6;
const mostAnswers = 6;
const mostClocks = 4;
const mostSignals = 4;
/** As many as the server lists. */
const mostListed = 100;

/** The toolbar's popup: what is to be done today, and what was read lately. */
export const Popup = ({ deps }: { deps: PopupDeps }) => {
  const { session, language, signedIn } = usePage(deps.backend, (t) => t.popup.title);
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
            <SignedOut expired={session?.expired === true} onOptions={deps.open.options} />
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

const SignedOut = ({ expired, onOptions }: { expired: boolean; onOptions: () => void }) => {
  const { signedOut, expired: over } = usePageText().panel;
  const t = expired ? over : signedOut;
  return (
    <section class="stack">
      <div class="stack tight">
        {expired && <h2>{t.title}</h2>}
        <p class="soft">{t.what}</p>
      </div>
      <Button look="main" wide onPress={onOptions}>
        {t.start}
      </Button>
    </section>
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
  const list = (items: Agenda["items"], first: number) => (
    <AgendaList items={items} first={first} now={deps.now()} onOpen={deps.open.thread} />
  );
  return (
    <>
      {answers.length > 0 && (
        <section aria-labelledby="answers-title">
          <h2 id="answers-title">{t.answers}</h2>
          {list(answers, mostAnswers)}
        </section>
      )}
      {clocks.length > 0 && (
        <section aria-labelledby="clocks-title">
          <h2 id="clocks-title">{t.clocks}</h2>
          {list(clocks, mostClocks)}
        </section>
      )}
      <NewsSections news={agenda.news} now={deps.now()} onOpen={deps.open.thread} />
      <section aria-labelledby="due-title">
        <h2 id="due-title">{t.due(agenda.due)}</h2>
        {due.length > 0 && list(due, mostDue)}
        {agenda.items.length >= mostListed && <p class="soft">{t.most(mostListed)}</p>}
      </section>
      {signals.length > 0 && (
        <section aria-labelledby="signals-title">
          <h2 id="signals-title">{t.signals}</h2>
          {list(signals, mostSignals)}
        </section>
      )}
    </>
  );
};
