import type { Language } from "@impaye/shared/schema/language";
import type { Step, Tone } from "@impaye/shared/schema/step";
import { useState } from "preact/hooks";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import { Radios, Select } from "../../style/choice.tsx";
import { ProblemNotice } from "../../style/problem-notice.tsx";
import type { InsertionControl } from "./use-insertion.ts";

// The schemas' own lists would bring zod into the panel.
const languages: readonly Language[] = ["fr", "en"];
const tones: readonly (Tone | "usual")[] = ["usual", "courteous", "neutral", "firm"];
const steps: readonly Step[] = ["courtesy", "first", "second", "third", "formal-notice"];

interface WriteReminderProps {
  control: InsertionControl;
  /** The ladder's own proposal; null where it has none, and `usual` is shown instead. */
  proposed: Step | null;
  usual: Step;
  contactLanguage: Language;
  stepName: (step: Step) => string;
  /** Whether it is the thing to do now. */
  main: boolean;
}

/** The button that writes and inserts, and what may be chosen otherwise: step, language and tone. */
export const WriteReminder = (props: WriteReminderProps) => {
  const text = useText();
  const t = text.caseView.next;
  const { control, proposed, stepName } = props;
  const [chosen, setChosen] = useState<Step | null>(null);
  const [language, setLanguage] = useState<Language>(props.contactLanguage);
  const [tone, setTone] = useState<Tone | "usual">("usual");
  const step = chosen ?? proposed ?? props.usual;
  const { write } = control;
  // Unchosen, the server's own proposal holds, which may have moved on since this was shown.
  const start = () =>
    write.run({
      step: step === proposed ? null : step,
      tone: tone === "usual" ? null : tone,
      language,
    });
  return (
    <div class="stack tight">
      <Button
        look={props.main ? "main" : "usual"}
        wide
        busy={write.busy}
        onPress={start}
        action="insert-reminder"
      >
        {write.busy ? t.writing : step === "formal-notice" ? t.insertNotice : t.insert}
      </Button>
      {write.problem && <ProblemNotice problem={write.problem} onRetry={start} />}
      <div class="write-choices">
        <Select
          label={step === proposed ? t.stepProposed : t.stepChosen}
          value={step}
          onChoose={setChosen}
          options={steps.map((value) => ({ value, label: stepName(value) }))}
        />
        <Radios
          label={t.language}
          look="segments"
          value={language}
          onChoose={setLanguage}
          options={languages.map((value) => ({ value, label: value.toUpperCase() }))}
        />
        <Select
          label={t.tone}
          value={tone}
          onChoose={setTone}
          options={tones.map((value) => ({ value, label: t.tones[value] }))}
        />
      </div>
    </div>
  );
};
