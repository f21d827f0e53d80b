import { type CaseId, caseIdSchema } from "@impaye/shared/ids";

import { backend } from "../../backend-client.ts";
import { sendMessage } from "../../messaging.ts";
import { mountReport } from "../../report/mount-report.tsx";

const root = document.querySelector("#root");
if (root === null) throw new Error("The report's page has no root");

const asked = caseIdSchema.safeParse(new URLSearchParams(location.search).get("caseId"));
const caseId: CaseId | null = asked.success ? asked.data : null;

mountReport(root, {
  backend,
  now: Date.now,
  caseId,
  open: { options: () => void sendMessage("openOptions", undefined) },
});
