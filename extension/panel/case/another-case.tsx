import type { CaseView } from "@impaye/shared/schema/case";
import { useState } from "preact/hooks";

import type { Thread } from "../../hosts/host.ts";
import { useText } from "../../locales/use-text.tsx";
import type { PageState } from "../../messages.ts";
import { Button } from "../../style/button.tsx";
import { useEscape } from "../../style/use-escape.ts";
import { AttachCase } from "../attach-case.tsx";
import { OpenCaseForm } from "../open-case/open-case-form.tsx";
import type { PanelDeps } from "../panel-deps.ts";
import type { PanelState } from "../panel-state.ts";

export interface AnotherCaseProps {
  deps: PanelDeps;
  panel: PanelState;
  page: PageState;
  thread: Thread;
  /** The case that stands beside the thread. */
  view: CaseView;
  onClose: () => void;
}

/** The thread is about something else: another case that is there, or a new one. */
export const AnotherCase = ({ deps, panel, page, thread, view, onClose }: AnotherCaseProps) => {
  const text = useText();
  const t = text.panel.another;
  const { contact, case: shown, balance } = view;
  const [doing, setDoing] = useState<"attach" | "same" | "other" | null>(null);
  useEscape(onClose);
  const beside = { deps, panel, host: page.host, thread, onCancel: onClose };
  if (doing === "attach") return <AttachCase {...beside} except={shown.id} />;
  if (doing === "same") {
    return <OpenCaseForm {...beside} known={{ contact, currency: balance.total.currency }} />;
  }
  if (doing === "other") {
    const people = thread.participants.filter(({ email }) => !contact.emails.includes(email));
    return <OpenCaseForm {...beside} people={people} />;
  }
  return (
    <section class="stack" aria-labelledby="another-title">
      <div class="stack tight">
        <h2 id="another-title">{t.title}</h2>
        <p class="soft">{t.now(shown.title)}</p>
      </div>
      <div class="stack tight">
        <Button wide onPress={() => setDoing("attach")} action="another-attach">
          {text.panel.unknown.attach}
        </Button>
        <Button wide onPress={() => setDoing("same")} action="another-same">
          {t.same(contact.company ?? contact.name)}
        </Button>
        <Button wide onPress={() => setDoing("other")} action="another-other">
          {t.other}
        </Button>
      </div>
      <div class="row">
        <Button onPress={onClose}>{text.common.cancel}</Button>
      </div>
    </section>
  );
};
