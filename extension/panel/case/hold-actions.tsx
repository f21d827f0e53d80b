import type { Hold } from "@impaye/shared/schema/case";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import type { LogKind } from "./log-event.ts";

const ending: Record<Hold["kind"], { kind: LogKind; paid: boolean }> = {
  promise: { kind: "broken", paid: true },
  plan: { kind: "missed", paid: true },
  dispute: { kind: "resolved", paid: false },
  manual: { kind: "released", paid: false },
  verification: { kind: "released", paid: true },
  proposal: { kind: "released", paid: false },
  "out-of-office": { kind: "released", paid: false },
  procedure: { kind: "resumed", paid: true },
  decision: { kind: "resumed", paid: true },
  handover: { kind: "resumed", paid: true },
  insolvency: { kind: "resumed", paid: false },
};

/** What may end a hold. */
export const HoldActions = ({
  kind,
  onLog,
}: {
  kind: Hold["kind"];
  onLog: (kind: LogKind) => void;
}) => {
  const t = useText().caseView.holds;
  const labels: Record<Hold["kind"], string> = {
    promise: t.broken,
    plan: t.missed,
    dispute: t.resolved,
    manual: t.released,
    verification: t.notReceived,
    proposal: t.refuse,
    "out-of-office": t.released,
    procedure: t.resumed,
    decision: t.resumed,
    handover: t.resumed,
    insolvency: t.resumed,
  };
  const end = ending[kind];
  return (
    <div class="row">
      {end.paid && <Button onPress={() => onLog("payment")}>{t.gotPaid}</Button>}
      <Button onPress={() => onLog(end.kind)}>{labels[kind]}</Button>
    </div>
  );
};
