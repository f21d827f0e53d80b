import { useEffect, useMemo } from "preact/hooks";

import { useLoadedText } from "../locales/use-loaded-text.ts";
import { TextContext } from "../locales/use-text.tsx";
import type { PageState } from "../messages.ts";
import { useEscapeKey } from "../style/use-escape.ts";
import { CaseScreen } from "./case/case-screen.tsx";
import { LazyUnplacedNotice } from "./case/lazy-parts.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import { NoThreadScreen } from "./no-thread-screen.tsx";
import type { PanelDeps } from "./panel-deps.ts";
import { createPanelState, type PanelState, type Screen } from "./panel-state.ts";
import { ProblemScreen } from "./problem-screen.tsx";
import { SignedOutScreen } from "./signed-out-screen.tsx";
import { StoppedNotice } from "./stopped-notice.tsx";
import { TopBar } from "./top-bar.tsx";
import { UnknownThreadScreen } from "./unknown-thread-screen.tsx";

/** The drawer beside the mail: one screen at a time under one bar. */
export const Panel = ({ deps }: { deps: PanelDeps }) => {
  const panel = useMemo(() => createPanelState(deps), []);
  useEffect(() => panel.start(), []);
  useEscapeKey(() => deps.page.collapse());
  const language = panel.language.value;
  const screen = panel.screen.value;
  const page = panel.page.value;
  const unplaced = panel.unplaced.value;
  const t = useLoadedText(language);
  useEffect(() => {
    document.documentElement.lang = language;
    if (t !== null) document.title = t.panel.name;
  }, [language, t]);
  // For the blink of an eye: they come from the extension itself.
  if (t === null) return null;
  return (
    <TextContext.Provider value={{ language, text: t }}>
      <div class="panel" data-screen={screen.name}>
        <TopBar deps={deps} caseId={screen.name === "case" ? screen.view.case.id : null} />
        <main>
          {page && page.stopped.length > 0 && <StoppedNotice page={page} />}
          {page && unplaced && screen.name !== "signed-out" && (
            <LazyUnplacedNotice deps={deps} panel={panel} unplaced={unplaced} page={page} />
          )}
          <CurrentScreen deps={deps} panel={panel} screen={screen} page={page} />
        </main>
        <footer class="soft small">{t.common.notAdvice}</footer>
        <p class="visually-hidden" role="status">
          {panel.said.value}
        </p>
      </div>
    </TextContext.Provider>
  );
};

interface CurrentScreenProps {
  deps: PanelDeps;
  panel: PanelState;
  screen: Screen;
  page: PageState | null;
}

const CurrentScreen = ({ deps, panel, screen, page }: CurrentScreenProps) => {
  if (screen.name === "signed-out") {
    return <SignedOutScreen expired={screen.expired} onOptions={deps.open.options} />;
  }
  if (screen.name === "problem") {
    return <ProblemScreen problem={screen.problem} panel={panel} />;
  }
  if (screen.name === "loading" || page === null) return <LoadingScreen />;
  if (screen.name === "no-thread") return <NoThreadScreen deps={deps} page={page} />;
  if (screen.name === "unknown") {
    return <UnknownThreadScreen deps={deps} panel={panel} page={page} thread={screen.thread} />;
  }
  return (
    <CaseScreen
      key={screen.view.case.id}
      deps={deps}
      panel={panel}
      first={screen.view}
      page={page}
      focusHeading={screen.byUser}
    />
  );
};
