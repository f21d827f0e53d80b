import type { CaseId } from "@impaye/shared/ids";

import { useText } from "../locales/use-text.tsx";
import { Button } from "../style/button.tsx";
import { CollapseIcon, OptionsIcon, ReportIcon } from "../style/icons.tsx";
import type { PanelDeps } from "./panel-deps.ts";

/** The product's name, the ways out, and the way to make room. */
export const TopBar = ({
  deps,
  caseId,
}: {
  deps: Pick<PanelDeps, "open" | "page">;
  caseId: CaseId | null;
}) => {
  const t = useText();
  return (
    <nav class="top-bar" aria-label={t.common.product}>
      <span class="wordmark">{t.common.product}</span>
      <Button look="icon" label={t.common.report} onPress={() => deps.open.report(caseId)}>
        <ReportIcon />
      </Button>
      <Button look="icon" label={t.common.options} onPress={deps.open.options}>
        <OptionsIcon />
      </Button>
      <Button look="icon" label={t.panel.collapse} onPress={deps.page.collapse}>
        <CollapseIcon />
      </Button>
    </nav>
  );
};
