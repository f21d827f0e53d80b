import type { CaseView, Hold } from "@impaye/shared/schema/case";
import { daysBetween } from "@impaye/shared/plain-date";
import type { Step } from "@impaye/shared/schema/step";
import type { ComponentChildren } from "preact";

import { localDay, shortDay } from "../../locales/moments.ts";
import { useLanguage, useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { HoldActions } from "./hold-actions.tsx";
import type { FormKind } from "./log-event.ts";
import { WriteReminder } from "./write-reminder.tsx";
import type { InsertionControl } from "./use-insertion.ts";

/** Belgian consumers must have had the free first reminder before anything else (CDE, book XIX). */
const maySkip = ({ case: { jurisdiction }, contact }: CaseView, step: Step): boolean =>
  jurisdiction !== "be" || contact.kind !== "consumer" || step !== "first";

interface NextStepCardProps {
  view: CaseView;
  now: number;
  control: InsertionControl;
  stepName: (step: Step) => string;
  onLog: (kind: FormKind) => void;
  /** What the debtor proposed, where that is what holds the ladder. */
  proposal: ComponentChildren;
  /** A form that was opened from this card. */
  children: ComponentChildren;
}

/** The one next step, when and why, and the button that takes it. */
export const NextStepCard = (props: NextStepCardProps) => {
  const text = useText();
  const t = text.caseView.next;
  const { view, control, onLog, stepName } = props;
  const { nextStep, contact } = view;
  const write = (step: Step | null, main: boolean) => (
    <WriteReminder
      key={contact.id}
      control={control}
      proposed={step}
      usual={view.reading.step ?? "first"}
      contactLanguage={contact.language}
      stepName={stepName}
      main={main}
    />
  );
  if (nextStep.kind === "done") {
    return (
      <div class="card stack">
        <div class="stack tight">
          <h3>{nextStep.why === "time-barred" ? t.barredTitle : t.doneTitle}</h3>
          <p class="soft">{t.done[nextStep.why]}</p>
        </div>
        {nextStep.why === "closed" && (
          <div class="row">
            <Button action="reopen" onPress={() => onLog("reopened")}>
              {t.reopen}
            </Button>
          </div>
        )}
        {props.children}
      </div>
    );
  }
  if (nextStep.kind === "decide") {
    return (
      <div class="card stack">
        <div class="stack tight">
          <h3>{t.decideTitle}</h3>
          <Why view={view} now={props.now} />
          <p class="soft">{t.decide}</p>
        </div>
        <div class="row">
          <Button onPress={() => onLog("procedure")}>{t.noteProcedure}</Button>
          <Button onPress={() => onLog("close")}>{t.close}</Button>
        </div>
        {write(null, false)}
        {props.children}
      </div>
    );
  }
  if (nextStep.kind === "wait") {
    return (
      <div class="card stack">
        <div class="stack tight">
          <h3>
            <HoldTitle hold={nextStep.hold} on={view.on} />
          </h3>
          <p class="soft">
            {text.caseView.holds.why[nextStep.hold.kind]}
            {nextStep.step !== null && <> {t.resumeWith(stepName(nextStep.step))}</>}
          </p>
        </div>
        {nextStep.hold.kind === "proposal" && props.proposal}
        <HoldActions kind={nextStep.hold.kind} onLog={onLog} />
        {props.children}
        <details>
          <summary class="more">{t.anyway}</summary>
          {write(null, false)}
        </details>
      </div>
    );
  }
  return (
    <div class="card stack">
      <div class="stack tight">
        <h3>{stepName(nextStep.step)}</h3>
        <Why view={view} now={props.now} />
      </div>
      {write(nextStep.step, nextStep.on <= view.on)}
      <div class="row">
        <Button onPress={() => onLog("call")}>{t.callInstead}</Button>
        <Button onPress={() => onLog("pause")}>{t.postpone}</Button>
        {maySkip(view, nextStep.step) && (
          <Button action="skip-step" onPress={() => onLog("skip")}>
            {t.skip}
          </Button>
        )}
      </div>
      {props.children}
    </div>
  );
};

/** When the step is due, for the section's heading; empty where no date applies. */
export const whenOf = (
  view: CaseView,
  t: ReturnType<typeof useText>["caseView"]["next"],
  language: ReturnType<typeof useLanguage>,
): string => {
  const { nextStep, on } = view;
  if (nextStep.kind !== "remind" && nextStep.kind !== "decide") return "";
  const days = daysBetween(on, nextStep.on);
  const day = shortDay(nextStep.on, on, language);
  if (days === 0) return t.today;
  return days > 0 ? t.inDays(days, day) : t.since(day);
};

const Why = ({ view, now }: { view: CaseView; now: number }) => {
  const t = useText().caseView.next;
  const { nextStep } = view;
  const reasons = "reasons" in nextStep ? nextStep.reasons : [];
  if (reasons.length === 0) return null;
  const { sentAt } = view.reading;
  const sinceLast = sentAt === null ? null : daysBetween(localDay(sentAt), localDay(now));
  return (
    <ul class="why">
      {reasons.map((reason) => (
        <li key={reason}>{t.why[reason]({ daysLate: view.daysLate, sinceLast })}</li>
      ))}
    </ul>
  );
};

const HoldTitle = ({ hold, on }: { hold: Hold; on: string }) => {
  const t = useText().caseView.holds;
  const language = useLanguage();
  const until = hold.until === null ? null : shortDay(hold.until, on, language);
  const since = shortDay(hold.since, on, language);
  const titles: Record<Hold["kind"], string> = {
    promise: until === null ? t.promiseOpen : t.promise(until),
    plan: t.plan,
    dispute: t.dispute(since),
    manual: until === null ? t.manualOpen : t.manual(until),
    verification: t.verification(until ?? ""),
    proposal: t.proposal(until ?? ""),
    "out-of-office": t.outOfOffice(until ?? ""),
    procedure: t.procedure(since),
    decision: t.decision(since),
    handover: t.handover(since),
    insolvency: t.insolvency(since),
  };
  return <>{titles[hold.kind]}</>;
};
