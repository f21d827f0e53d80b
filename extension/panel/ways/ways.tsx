import type { Alternative } from "@impaye/shared/schema/advice";
import type { CaseView, Silence } from "@impaye/shared/schema/case";
import { useRef, useState } from "preact/hooks";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import type { LogKind } from "../case/log-event.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { InvoiceChoice } from "./invoice-choice.tsx";
import { PlanEditor } from "./plan-editor.tsx";
import { Routes } from "./routes.tsx";
import { useWays } from "./use-ways.ts";
import "./ways.css";
import { WhyUnpaid } from "./why-unpaid.tsx";

export interface WaysProps {
  deps: PanelDeps;
  view: CaseView;
  onLog: (kind: LogKind) => void;
  onChanged: (sentence: string) => void;
}

/** What else can be done about a case, and what should be asked first. */
export const Ways = ({ deps, view, onLog, onChanged }: WaysProps) => {
  const t = useWays();
  const [open, setOpen] = useState<"plan" | "routes" | null>(null);
  const opener = useRef<Element | null>(null);
  const { nextStep } = view;
  if (nextStep.kind === "done") return null;
  const toggle = (what: "plan" | "routes") => {
    opener.current = document.activeElement;
    setOpen((before) => (before === what ? null : what));
  };
  const close = () => {
    setOpen(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const blocks = "blocks" in nextStep ? nextStep.blocks : [];
  return (
    <div class="stack ways" role="group" aria-label={t.title}>
      {nextStep.kind === "remind" && view.daysLate > 0 && (
        <WhyUnpaid deps={deps} view={view} onLog={onLog} onChanged={onChanged} />
      )}
      {nextStep.kind === "remind" && nextStep.silence && <SilenceNote silence={nextStep.silence} />}
      {blocks.length > 0 && <Blocks blocks={blocks} on={view.on} />}
      <Tips alternatives={nextStep.alternatives} />
      <InvoiceChoice deps={deps} view={view} onChanged={onChanged} />
      <div class="row">
        <Button expanded={open === "plan"} action="open-plan" onPress={() => toggle("plan")}>
          {t.plan.open}
        </Button>
        <Button expanded={open === "routes"} action="open-routes" onPress={() => toggle("routes")}>
          {t.routes.open}
        </Button>
      </div>
      {open === "plan" && (
        <PlanEditor
          deps={deps}
          view={view}
          onClose={close}
          onAgreed={(sentence) => {
            close();
            onChanged(sentence);
          }}
        />
      )}
      {open === "routes" && <Routes deps={deps} view={view} onClose={close} />}
    </div>
  );
};

const SilenceNote = ({ silence }: { silence: Silence }) => {
  const t = useWays().silence;
  return (
    <details>
      <summary class="more">{t.title}</summary>
      <p>{t.verdicts[silence.verdict]}</p>
      <ul class="why">
        {silence.signs.map((sign) => (
          <li key={sign}>{t.signs[sign]}</li>
        ))}
      </ul>
    </details>
  );
};

type Remind = Extract<CaseView["nextStep"], { kind: "remind" }>;

const Blocks = ({ blocks, on }: { blocks: Remind["blocks"]; on: string }) => {
  const t = useWays().blocks;
  const language = useLanguage();
  return (
    <details>
      <summary class="more">{t.title}</summary>
      <ul class="why">
        {blocks.map(({ by, until }) => (
          <li key={by}>{t.by[by](shortDay(until, on, language))}</li>
        ))}
      </ul>
    </details>
  );
};

const Tips = ({ alternatives }: { alternatives: readonly Alternative[] }) => {
  const t = useWays();
  if (alternatives.length === 0) return null;
  return (
    <details>
      <summary class="more">{t.title}</summary>
      <ul class="why">
        {alternatives.map((each) => (
          <li key={each}>{t.tips[each]}</li>
        ))}
      </ul>
    </details>
  );
};
