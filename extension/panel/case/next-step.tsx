import type { Step } from "@impaye/shared/schema/step";
import { useEffect, useRef } from "preact/hooks";

import { useLanguage, useText } from "../../locales/use-text.tsx";
import type { PageState } from "../../messages.ts";
import type { PanelDeps } from "../panel-deps.ts";
import type { PanelState } from "../panel-state.ts";
import { CaseForm } from "./case-form.tsx";
import type { CaseState } from "./case-state.ts";
import { InsertionNotice } from "./insertion-notice.tsx";
import { LazyManualText, LazyWays } from "./lazy-parts.ts";
import { NextStepCard, whenOf } from "./next-step-card.tsx";
import { PendingNotices } from "./pending-notices.tsx";
import { place, placementOf } from "./place.ts";
import { ProposedPlan } from "./proposed-plan.tsx";
import { useInsertion } from "./use-insertion.ts";
import { useLogForm } from "./use-log-form.ts";

interface NextStepProps {
  deps: PanelDeps;
  panel: Pick<PanelState, "keepUnplaced" | "say">;
  state: CaseState;
  page: PageState;
  stepName: (step: Step) => string;
  onChanged: (sentence: string) => void;
}

/** The section of the next step: what is under way first, else the step itself. */
export const NextStep = ({ deps, panel, state, page, stepName, onChanged }: NextStepProps) => {
  const text = useText();
  const language = useLanguage();
  const view = state.view.value;
  const control = useInsertion(deps, panel, view, page);
  const log = useLogForm();
  const host = text.common.hosts[page.host];
  const { insertion } = control;
  const before = useRef(insertion.stage);
  const here = page.inserted?.caseId === view.case.id ? page.inserted : null;
  const isLetter = here?.mark.startsWith("letter-") ?? false;
  useEffect(() => {
    const { title, letterTitle } = text.caseView.inserted;
    if (insertion.stage === "inserted") panel.say(isLetter ? letterTitle : title);
    else if (before.current === "inserted") panel.say("");
    before.current = insertion.stage;
  }, [insertion.stage]);

  // What the background already saw leave is no longer "inserted", whatever the page still says.
  const left = state.pending.value.filter(({ stage }) => stage !== "inserted");
  const insertedId = here?.mark ?? (insertion.stage === "inserted" ? insertion.reminder?.id : null);
  const isHere =
    insertion.stage === "inserted" && !left.some(({ reminderId }) => reminderId === insertedId);
  const drafts = state.pending.value.filter(
    ({ stage, reminderId }) => stage === "inserted" && reminderId !== insertedId,
  );
  const when =
    isHere || insertion.stage === "manual" ? "" : whenOf(view, text.caseView.next, language);

  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">
        {text.caseView.next.title}
        {when !== "" && <span class="when"> · {when}</span>}
      </h2>
      <div class="stack tight">
        <PendingNotices
          deps={deps}
          pending={[...left, ...drafts]}
          host={host}
          onSettled={() => void state.refresh()}
        />
        {page.inserted !== null && here === null && (
          <p class="notice">
            {text.caseView.inserted[
              page.inserted.mark.startsWith("letter-") ? "letterElsewhere" : "elsewhere"
            ](page.inserted.client)}
          </p>
        )}
        {isHere ? (
          <InsertionNotice
            deps={deps}
            contact={view.contact}
            host={host}
            reminder={insertion.reminder}
            isLetter={isLetter}
            stranger={here?.stranger ?? null}
            undo={control.undo}
            onBasisSaved={onChanged}
          />
        ) : insertion.stage === "manual" ? (
          <LazyManualText
            deps={deps}
            reminder={insertion.reminder}
            because={insertion.because}
            host={host}
            again={control.insertAgain}
            onClose={control.dismiss}
            onSent={() => {
              control.dismiss();
              void state.refresh();
            }}
          />
        ) : left.length > 0 ? null : (
          <>
            <NextStepCard
              view={view}
              now={deps.now()}
              control={control}
              stepName={stepName}
              onLog={log.open}
              proposal={
                view.nextStep.kind === "wait" && (
                  <ProposedPlan
                    key={view.nextStep.hold.eventId}
                    deps={deps}
                    view={view}
                    hold={view.nextStep.hold}
                    events={state.events.value}
                    onAgreed={onChanged}
                  />
                )
              }
            >
              {log.kind && (
                <CaseForm
                  key={log.kind}
                  deps={deps}
                  view={view}
                  events={state.events.value}
                  kind={log.kind}
                  onClose={log.close}
                  onAdded={(sentence) => {
                    log.close();
                    onChanged(sentence);
                  }}
                />
              )}
            </NextStepCard>
            {view.nextStep.kind !== "done" && (
              <LazyWays
                deps={deps}
                view={view}
                host={host}
                insert={({ text: body, ...letter }) =>
                  place(deps, panel, placementOf(letter, view, page.thread), body)
                }
                onLog={log.open}
                onChanged={onChanged}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
};
