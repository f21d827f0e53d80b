import type { CaseView } from "@impaye/shared/schema/case";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import type { PanelDeps } from "../panel-deps.ts";
import { LazyLogForm } from "./lazy-parts.ts";
import { useLogForm } from "./use-log-form.ts";

interface PageLinksProps {
  deps: PanelDeps;
  view: CaseView;
  onRevoked: (sentence: string) => void;
}

/** What the links in reminders lead to, and how to switch them off. */
export const PageLinks = ({ deps, view, onRevoked }: PageLinksProps) => {
  const t = useText().caseView.pageLinks;
  const { kind, open, close } = useLogForm<"revoke">();
  if (view.reading.state === "not-sent") return null;
  return (
    <section aria-label={t.title}>
      <details>
        <summary class="more small soft">{t.title}</summary>
        <div class="stack tight">
          <p class="soft">{t.what}</p>
          <p class="soft">{t.revokeWhen}</p>
          {kind === null ? (
            <div class="row">
              <Button action="log-revoke" onPress={() => open("revoke")}>
                {t.revoke}
              </Button>
            </div>
          ) : (
            <LazyLogForm
              deps={deps}
              view={view}
              kind={kind}
              onClose={close}
              onAdded={(sentence) => {
                close();
                onRevoked(sentence);
              }}
            />
          )}
        </div>
      </details>
    </section>
  );
};
