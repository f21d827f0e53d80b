import { mountReport } from "../../report/mount-report.tsx";
import { pageStates } from "../page-states.ts";
import { now } from "../sample.ts";
import { showState } from "../show-state.ts";

showState(pageStates, (root, { backend, open }) =>
  mountReport(root, { backend, now: () => now, caseId: null, open }),
);
