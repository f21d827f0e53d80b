import { useState } from "preact/hooks";

import type { Thread } from "../hosts/host.ts";
import { useText } from "../locales/use-text.tsx";
import type { PageState } from "../messages.ts";
import { Button } from "../style/button.tsx";
import { useEscape } from "../style/use-escape.ts";
import { LazyAttachCase, LazyOpenCaseForm } from "./case/lazy-parts.ts";
import type { PanelDeps } from "./panel-deps.ts";
import type { PanelState } from "./panel-state.ts";

const namesShown = 5;

interface UnknownThreadScreenProps {
  deps: PanelDeps;
  panel: PanelState;
  page: PageState;
  thread: Thread;
}

/** Nobody here has a case: who was read, and the two ways on. */
export const UnknownThreadScreen = ({ deps, panel, page, thread }: UnknownThreadScreenProps) => {
  const t = useText().panel.unknown;
  const [doing, setDoing] = useState<"open" | "attach" | null>(() =>
    panel.keptDraft(thread, null) === null ? null : "open",
  );
  const [byUser, setByUser] = useState(false);
  const start = (what: "open" | "attach") => {
    setByUser(true);
    setDoing(what);
  };
  const stop = () => setDoing(null);
  useEscape(stop, doing !== null);
  const { participants } = thread;
  return (
    <>
      <section class="stack">
        <div class="stack tight">
          <h1>{t.title}</h1>
          {participants.length === 0 ? (
            <p class="soft">{t.nobody}</p>
          ) : (
            <>
              <p class="soft">{t.read(participants.length)}</p>
              <ul class="people">
                {participants.slice(0, namesShown).map(({ email, name }) => (
                  <li key={email}>
                    {name !== null && <span>{name}</span>} <span class="soft">{email}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {doing === null && <p class="soft">{t.hint}</p>}
        </div>
        {doing === null && (
          <div class="stack tight">
            <Button look="main" wide onPress={() => start("open")} action="open-case">
              {t.open}
            </Button>
            <Button wide onPress={() => start("attach")} action="attach-case">
              {t.attach}
            </Button>
          </div>
        )}
      </section>
      {doing === "open" && (
        <LazyOpenCaseForm
          deps={deps}
          panel={panel}
          host={page.host}
          thread={thread}
          byUser={byUser}
          onCancel={stop}
        />
      )}
      {doing === "attach" && (
        <LazyAttachCase
          deps={deps}
          panel={panel}
          host={page.host}
          thread={thread}
          onCancel={stop}
        />
      )}
    </>
  );
};
