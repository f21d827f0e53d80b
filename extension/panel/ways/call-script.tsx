import type { CaseView } from "@impaye/shared/schema/case";
import { useState } from "preact/hooks";

import { Button } from "../../style/button.tsx";
import type { PanelDeps } from "../panel-deps.ts";
import { LetterText } from "./letter-text.tsx";
import { useWays } from "./use-ways.ts";

export interface CallScriptProps {
  deps: Pick<PanelDeps, "backend">;
  view: CaseView;
}

/** What to say on the telephone, beside the form that notes the call. */
export const CallScript = ({ deps, view }: CallScriptProps) => {
  const t = useWays().letters;
  const [open, setOpen] = useState(false);
  return (
    <div class="stack tight">
      <div class="row">
        <Button expanded={open} action="call-script" onPress={() => setOpen(!open)}>
          {t.open["call-script"]}
        </Button>
      </div>
      {open && <LetterText deps={deps} view={view} letter="call-script" />}
    </div>
  );
};
