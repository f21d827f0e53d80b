import type { Alternative } from "@impaye/shared/schema/advice";
import { maySuspend } from "@impaye/shared/letters/suspension-rule";
import type { CaseView, Silence } from "@impaye/shared/schema/case";
import type { SentLetter } from "@impaye/shared/schema/letter";
import { useRef, useState } from "preact/hooks";

import { shortDay } from "../../locales/moments.ts";
import { useLanguage } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import type { InsertedLetter, InsertOutcome } from "../../messages.ts";
import type { LogKind } from "../case/log-event.ts";
import type { PanelDeps } from "../panel-deps.ts";
import { InvoiceChoice } from "./invoice-choice.tsx";
import { LetterSheet } from "./letter-text.tsx";
import { PlanEditor } from "./plan-editor.tsx";
import { Routes } from "./routes.tsx";
import { useWays } from "./use-ways.ts";
import "./ways.css";
import { WhyUnpaid } from "./why-unpaid.tsx";

export interface WaysProps {
  deps: PanelDeps;
  view: CaseView;
  /** The mail page's name. */
  host: string;
  /** Puts a letter in the reply of the open thread. */
  insert: (letter: InsertedLetter & { text: string }) => Promise<InsertOutcome>;
  onLog: (kind: LogKind) => void;
  onChanged: (sentence: string) => void;
}

type Opened = "plan" | "routes" | SentLetter;

/** The letters that make sense where the case stands. */
const lettersFor = ({ case: kase, contact, daysLate, holds, nextStep }: CaseView): SentLetter[] => {
  const letters: SentLetter[] = [];
  if (holds.some(({ kind }) => kind === "plan")) letters.push("instalment-agreement");
  if (holds.some(({ kind }) => kind === "dispute")) letters.push("dispute-answer");
  const isChased = nextStep.kind === "remind" || nextStep.kind === "decide";
  if (isChased && daysLate > 0 && maySuspend(kase.jurisdiction, contact.kind)) {
    letters.push("suspension");
  }
  return letters;
};

/** What else can be done about a case, and what should be asked first. */
export const Ways = ({ deps, view, host, insert, onLog, onChanged }: WaysProps) => {
  const t = useWays();
  const [open, setOpen] = useState<Opened | null>(null);
  const opener = useRef<Element | null>(null);
  const { nextStep } = view;
  if (nextStep.kind === "done") return null;
  const toggle = (what: Opened) => {
    opener.current = document.activeElement;
    setOpen((before) => (before === what ? null : what));
  };
  const close = () => {
    setOpen(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const letters = lettersFor(view);
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
        {letters.map((letter) => (
          <Button
            key={letter}
            expanded={open === letter}
            action={`open-${letter}`}
            onPress={() => toggle(letter)}
          >
            {t.letters.open[letter]}
          </Button>
        ))}
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
      {letters.map(
        (letter) =>
          open === letter && (
            <LetterSheet
              key={letter}
              deps={deps}
              view={view}
              letter={letter}
              host={host}
              insert={insert}
              onClose={close}
            />
          ),
      )}
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
