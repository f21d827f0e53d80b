import type { CaseId } from "@impaye/shared/ids";

import { backend } from "../../backend-client.ts";
import { sendMessage } from "../../messaging.ts";
import { mountReport } from "../../report/mount-report.tsx";

const root = document.querySelector("#root");
if (root === null) throw new Error("The report's page has no root");

// Whatever stands in the address, the server refuses what is no id of a case.
const caseId = new URLSearchParams(location.search).get("caseId") as CaseId | null;

mountReport(root, {
  backend,
  now: Date.now,
  caseId,
  open: { options: () => void sendMessage("openOptions", undefined) },
});
