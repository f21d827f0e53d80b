import type { Hold } from "@impaye/shared/schema/case";

import { useText } from "../../locales/use-text.tsx";
import { Button } from "../../style/button.tsx";
import type { FormKind, LogKind } from "./log-event.ts";

const ending: Record<Hold["kind"], { kind: LogKind; paid: boolean; followed?: true }> = {
  promise: { kind: "broken", paid: true },
  plan: { kind: "missed", paid: true },
  dispute: { kind: "resolved", paid: false },
  manual: { kind: "released", paid: false },
  verification: { kind: "released", paid: true },
  proposal: { kind: "released", paid: false },
  "out-of-office": { kind: "released", paid: false },
  procedure: { kind: "resumed", paid: true, followed: true },
  decision: { kind: "resumed", paid: true, followed: true },
  handover: { kind: "resumed", paid: true, followed: true },
  insolvency: { kind: "resumed", paid: false, followed: true },
};

/** What may end a hold. */
export const HoldActions = ({
  kind,
  onLog,
}: {
  kind: Hold["kind"];
  onLog: (kind: FormKind) => void;
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
      {end.followed === true && <Button onPress={() => onLog("procedure")}>{t.followed}</Button>}
      {end.paid && <Button onPress={() => onLog("payment")}>{t.gotPaid}</Button>}
      <Button onPress={() => onLog(end.kind)}>{labels[kind]}</Button>
    </div>
  );
};
