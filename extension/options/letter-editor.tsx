import { checkTemplate } from "@impaye/shared/letters/check-template";
import { complaintLine } from "@impaye/shared/letters/complaint-line";
import { renderTemplate } from "@impaye/shared/letters/render";
import { narrowest } from "@impaye/shared/letters/narrowest";
import { isSentLetter, sampleOf, usualTemplate } from "@impaye/shared/letters/sample-letter";
import type { Template } from "@impaye/shared/letters/template";
import { contactKinds } from "@impaye/shared/schema/contact";
import { sentLetters } from "@impaye/shared/schema/letter";
import { jurisdictions } from "@impaye/shared/schema/jurisdiction";
import type { OwnTemplate, TemplateKey } from "@impaye/shared/schema/template";
import { steps, tones } from "@impaye/shared/schema/step";
import { stepName } from "@impaye/shared/timeline/describe";
import { useState } from "preact/hooks";

import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";
import { ways as waysEn } from "../locales/en/ways.ts";
import { ways } from "../locales/fr/ways.ts";
import { Button } from "../style/button.tsx";
import { Radios, Select } from "../style/choice.tsx";
import { Input, TextArea } from "../style/field.tsx";
import { ProblemNotice } from "../style/problem-notice.tsx";
import { useAction } from "../style/use-action.ts";
import type { OptionsDeps } from "./options.tsx";

export interface LetterEditorProps {
  deps: Pick<OptionsDeps, "backend">;
  first: OwnTemplate[];
}

const isOfLetter = (own: OwnTemplate, { step, tone, language }: TemplateKey): boolean =>
  own.step === step && own.tone === tone && own.language === language;

const isFor = (own: OwnTemplate, key: TemplateKey): boolean =>
  isOfLetter(own, key) && own.kind === key.kind && own.jurisdiction === key.jurisdiction;

/** What such a letter is written from today: one of the user's own, for these or for more, or ours. */
const templateFor = (own: readonly OwnTemplate[], key: TemplateKey): Template => {
  const found = narrowest(
    own.filter((each) => isOfLetter(each, key)),
    key,
  );
  const { subject, body } = found ?? usualTemplate(key);
  return { subject, body: body.trim() };
};

/** One letter at a time: its text in liquid, what is wrong with it, and what comes of it. */
export const LetterEditor = ({ deps, first }: LetterEditorProps) => {
  const text = usePageText();
  const t = text.options.letters;
  const spoken = useLanguage();
  const letterNames = (spoken === "fr" ? ways : waysEn).letters.names;
  const [own, setOwn] = useState<readonly OwnTemplate[]>(first);
  const [key, setKey] = useState<TemplateKey>({
    step: "first",
    tone: "courteous",
    language: spoken,
    kind: "any",
    jurisdiction: "any",
  });
  const [draft, setDraft] = useState(() => templateFor(first, key));
  const [said, setSaid] = useState("");
  const isOwn = own.some((each) => isFor(each, key));
  const complaints = checkTemplate(draft, key, spoken);
  const complaintOn = (field: keyof Template): string | undefined => {
    const found = complaints.find((each) => each.field === field);
    return found && complaintLine(found, spoken);
  };

  const choose = (change: Partial<TemplateKey>) => {
    const chosen = { ...key, ...change };
    const next: TemplateKey = isSentLetter(chosen.step) ? { ...chosen, tone: "neutral" } : chosen;
    setKey(next);
    setDraft(templateFor(own, next));
    setSaid("");
  };
  const edit = (change: Partial<Template>) => {
    setDraft({ ...draft, ...change });
    setSaid("");
  };
  const save = useAction(
    () => deps.backend.saveTemplate({ ...key, ...draft }),
    (saved) => {
      setOwn([...own.filter((each) => !isFor(each, saved)), saved]);
      setSaid(t.saved);
    },
  );
  const reset = useAction(
    () => deps.backend.removeTemplate(key),
    () => {
      const rest = own.filter((each) => !isFor(each, key));
      setOwn(rest);
      setDraft(templateFor(rest, key));
      setSaid(t.resetDone);
    },
  );
  const sample = {
    kind: key.kind === "any" ? "business" : key.kind,
    jurisdiction: key.jurisdiction === "any" ? "fr" : key.jurisdiction,
  } as const;
  const rendered =
    complaints.length === 0 ? renderTemplate(sampleOf(key, sample).view, draft) : null;
  return (
    <div class="stack">
      <Select
        label={t.step}
        value={key.step}
        onChoose={(step) => choose({ step })}
        options={[...steps, ...sentLetters].map((value) => ({
          value,
          label: isSentLetter(value) ? letterNames[value] : stepName(value, spoken),
        }))}
      />
      {!isSentLetter(key.step) && (
        <Radios
          label={t.tone}
          look="segments"
          value={key.tone}
          onChoose={(tone) => choose({ tone })}
          options={tones.map((value) => ({ value, label: text.caseView.next.tones[value] }))}
        />
      )}
      <Radios
        label={t.language}
        look="segments"
        value={key.language}
        onChoose={(language) => choose({ language })}
        options={(["fr", "en"] as const).map((value) => ({
          value,
          label: text.common.languages[value],
        }))}
      />
      <div class="pair">
        <Select
          label={t.kind}
          value={key.kind}
          onChoose={(kind) => choose({ kind })}
          options={(["any", ...contactKinds] as const).map((value) => ({
            value,
            label: t.kinds[value],
          }))}
        />
        <Select
          label={t.country}
          value={key.jurisdiction}
          onChoose={(jurisdiction) => choose({ jurisdiction })}
          options={(["any", ...jurisdictions] as const).map((value) => ({
            value,
            label: value === "any" ? t.anyCountry : text.common.jurisdictions[value],
          }))}
        />
      </div>
      <p class="hint">{t.narrowest}</p>
      <Input
        label={t.subject}
        value={draft.subject}
        onInput={(subject) => edit({ subject })}
        complaint={complaintOn("subject") ?? save.complaints["subject"]}
        maxLength={300}
      />
      <div class="letter-source">
        <TextArea
          label={t.body}
          hint={t.bodyHint}
          complaint={complaintOn("body") ?? save.complaints["body"]}
          rows={18}
          maxLength={20_000}
          value={draft.body}
          onInput={(body) => edit({ body })}
        />
      </div>
      {save.problem && <ProblemNotice problem={save.problem} />}
      {reset.problem && <ProblemNotice problem={reset.problem} />}
      <div class="row">
        <Button
          look="main"
          onPress={() => {
            if (complaints.length === 0) save.run();
          }}
          busy={save.busy || complaints.length > 0}
          action="save-letter"
        >
          {t.save}
        </Button>
        {isOwn && (
          <Button onPress={reset.run} busy={reset.busy} action="reset-letter">
            {t.reset}
          </Button>
        )}
        <p role="status" class="soft">
          {said}
        </p>
      </div>
      <div class="stack tight">
        <h3>{t.preview}</h3>
        {rendered === null ? (
          <p class="soft">{t.noPreview}</p>
        ) : (
          <blockquote class="clause letter-preview" lang={key.language}>
            <strong>{rendered.subject}</strong>
            {"\n\n"}
            {rendered.text}
          </blockquote>
        )}
      </div>
    </div>
  );
};
