import { useState } from "preact/hooks";

import type { Outcome, SessionState } from "../backend.ts";
import { usePageText } from "../locales/use-page-text.ts";
import { Form } from "../style/form.tsx";
import { Input } from "../style/field.tsx";
import { useAction } from "../style/use-action.ts";
import type { OptionsDeps } from "./options.tsx";

interface ConnectionSectionProps {
  deps: OptionsDeps;
  session: SessionState;
  onSession: (session: SessionState) => void;
}

const addressPattern = /^https?:\/\/[^\s/?#]+/i;

/** Which server; the browser's permission is asked for before anything changes. */
export const ConnectionSection = ({ deps, session, onSession }: ConnectionSectionProps) => {
  const t = usePageText().options.connection;
  const [url, setUrl] = useState(session.serverUrl);
  const [saved, setSaved] = useState(false);
  const action = useAction(
    async (): Promise<Outcome<SessionState>> => {
      // First of all: Firefox grants it only within the click itself.
      if (!(await deps.requestPermission(url.trim()))) {
        const fields = { url: t.denied };
        return { ok: false, problem: { kind: "refused", code: "invalid", message: "", fields } };
      }
      return deps.backend.setServer(url.trim());
    },
    (next) => {
      setSaved(true);
      setUrl(next.serverUrl);
      onSession(next);
    },
  );
  return (
    <section class="stack" aria-labelledby="connection-title">
      <h2 id="connection-title">{t.title}</h2>
      <Form
        label={t.title}
        action={action}
        shown={["url"]}
        submit={t.save}
        main={false}
        saved={saved ? t.saved : undefined}
        onSubmit={() => {
          if (addressPattern.test(url.trim())) action.run();
          else action.refuse({ url: t.notAnAddress });
        }}
      >
        <Input
          label={t.address}
          type="url"
          value={url}
          onInput={(typed) => {
            setUrl(typed);
            setSaved(false);
          }}
          hint={t.hint}
          complaint={action.complaints["url"]}
        />
      </Form>
    </section>
  );
};
