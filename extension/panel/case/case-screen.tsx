import type { CaseView } from "@impaye/shared/schema/case";
import { stepName } from "@impaye/shared/timeline/describe";
import { useEffect, useMemo, useRef } from "preact/hooks";

import { moment } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import type { PageState } from "../../messages.ts";
import { Button } from "../../style/button.tsx";
import type { PanelDeps } from "../panel-deps.ts";
import type { PanelState } from "../panel-state.ts";
import { CaseHeader } from "./case-header.tsx";
import { createCaseState } from "./case-state.ts";
import { LazyAnotherCase, LazyClocks, LazyToneNotice } from "./lazy-parts.ts";
import { LogSection } from "./log-section.tsx";
import { NextStep } from "./next-step.tsx";
import { PageLinks } from "./page-links.tsx";
import { Owed } from "./owed.tsx";
import { ReadingLine } from "./reading-line.tsx";
import { useLogForm } from "./use-log-form.ts";
import { timelineEntries } from "./timeline-entries.ts";
import { Timeline } from "./timeline.tsx";

interface CaseScreenProps {
  deps: PanelDeps;
  panel: PanelState;
  first: CaseView;
  page: PageState;
  focusHeading: boolean;
}

/** The case beside its thread. */
export const CaseScreen = ({ deps, panel, first, page, focusHeading }: CaseScreenProps) => {
  const text = useText();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const spoken = useRef({ language, text });
  spoken.current = { language, text };
  const state = useMemo(
    () =>
      createCaseState(deps, first, {
        onArrived: (arrived) => {
          const words = spoken.current;
          const { selfViews } = state.view.peek();
          const ids = new Set<string>(arrived.map(({ id }) => id));
          const news = timelineEntries(state.events.peek() ?? [], selfViews, words.language).find(
            ({ id, aside }) => ids.has(id) && aside === null,
          );
          if (news) panel.say(words.text.caseView.timeline.arrived(news.text));
        },
        onSignedOut: panel.signedOut,
      }),
    [],
  );
  useEffect(() => state.start(), []);
  useEffect(() => {
    if (focusHeading) heading.current?.focus();
  }, []);

  const another = useLogForm<"another">();

  const view = state.view.value;
  const stale = state.stale.value;
  const nameOf = (step: Parameters<typeof stepName>[0]) => stepName(step, language);
  const changed = (sentence: string) => {
    panel.say(sentence);
    void state.refresh();
  };
  return (
    <>
      <CaseHeader view={view} heading={heading}>
        {page.thread && (
          <Button
            look="plain"
            expanded={another.kind !== null}
            onPress={() => (another.kind === null ? another.open("another") : another.close())}
            action="another-case"
          >
            {text.panel.another.open}
          </Button>
        )}
      </CaseHeader>
      {another.kind && page.thread && (
        <LazyAnotherCase
          deps={deps}
          panel={panel}
          page={page}
          thread={page.thread}
          view={view}
          onClose={another.close}
        />
      )}
      {stale && state.events.value !== null && (
        <section aria-label={text.common.problem.offlineTitle}>
          <div class="notice warn">
            <p>
              {stale.problem.kind === "offline"
                ? text.panel.offline.stale(moment(stale.readAt, deps.now(), language))
                : stale.problem.kind === "refused" && stale.problem.message}
            </p>
            <Button onPress={() => void state.refresh()}>{text.common.retry}</Button>
          </div>
        </section>
      )}
      <Owed deps={deps} view={view} onChanged={changed} />
      <ReadingLine deps={deps} view={view} stepName={nameOf} onBasisSaved={changed} />
      {view.clocks.length > 0 && <LazyClocks view={view} />}
      {page.tone && <LazyToneNotice deps={deps} view={view} page={page} onChanged={changed} />}
      <NextStep
        deps={deps}
        panel={panel}
        state={state}
        page={page}
        stepName={nameOf}
        onChanged={changed}
      />
      <section aria-labelledby="timeline-title">
        <h2 id="timeline-title">{text.caseView.timeline.title}</h2>
        <LogSection deps={deps} view={view} events={state.events.value} onAdded={changed} />
        <Timeline
          events={state.events.value}
          selfViews={view.selfViews}
          problem={stale?.problem ?? null}
          now={deps.now()}
          onRetry={() => void state.refresh()}
        />
      </section>
      <PageLinks deps={deps} view={view} onRevoked={changed} />
    </>
  );
};
