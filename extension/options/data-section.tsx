import { useState } from "preact/hooks";

import type { SessionState } from "../backend.ts";
import { usePageText } from "../locales/use-page-text.ts";
import { Button } from "../style/button.tsx";
import { Form } from "../style/form.tsx";
import { Input } from "../style/field.tsx";
import { ProblemNotice } from "../style/problem-notice.tsx";
import { saveFile } from "../style/save-file.ts";
import { useAction } from "../style/use-action.ts";
import { useEscape } from "../style/use-escape.ts";
import type { OptionsDeps } from "./options.tsx";

interface DataSectionProps {
  deps: OptionsDeps;
  onSession: (session: SessionState) => void;
}

/** What the server keeps for the account: to take along, and to erase. */
export const DataSection = ({ deps, onSession }: DataSectionProps) => {
  const t = usePageText().options.data;
  const [erasing, setErasing] = useState(false);
  const download = useAction(
    () => deps.backend.exportAccount(),
    (json) => saveFile("impaye.json", new Blob([json], { type: "application/json" })),
  );
  return (
    <section class="stack" aria-labelledby="data-title">
      <h2 id="data-title">{t.title}</h2>
      <p class="soft">{t.exportHint}</p>
      {download.problem && <ProblemNotice problem={download.problem} />}
      <div class="row">
        <Button onPress={download.run} busy={download.busy} action="export">
          {download.busy ? t.exporting : t.export}
        </Button>
        {!erasing && (
          <Button look="plain" onPress={() => setErasing(true)} action="erase">
            {t.erase}
          </Button>
        )}
      </div>
      {erasing && <Erase deps={deps} onSession={onSession} onCancel={() => setErasing(false)} />}
    </section>
  );
};

const Erase = ({ deps, onSession, onCancel }: DataSectionProps & { onCancel: () => void }) => {
  const text = usePageText();
  const t = text.options.data;
  const [password, setPassword] = useState("");
  const erase = useAction(() => deps.backend.eraseAccount({ password }), onSession);
  useEscape(onCancel);
  return (
    <div class="notice warn stack">
      <h3>{t.eraseTitle}</h3>
      <p>{t.lost}</p>
      <p>
        <strong>{t.exportFirst}</strong>
      </p>
      <Form
        label={t.eraseTitle}
        action={erase}
        shown={["password"]}
        submit={t.eraseNow}
        submitting={t.erasing}
        onSubmit={() => {
          if (password === "") erase.refuse({ password: text.openCase.required });
          else erase.run();
        }}
        onCancel={onCancel}
        focusFirst
        main={false}
      >
        <Input
          label={t.password}
          type="password"
          value={password}
          autocomplete="current-password"
          maxLength={128}
          onInput={setPassword}
          complaint={erase.complaints["password"]}
        />
      </Form>
    </div>
  );
};
