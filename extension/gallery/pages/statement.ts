import { mountStatement } from "../../statement/mount-statement.tsx";
import { pageStates } from "../page-states.ts";
import { caseId, today } from "../sample.ts";
import { showState } from "../show-state.ts";

showState(pageStates, (root, { backend, open }) =>
  mountStatement(root, { backend, caseId: caseId(1), on: today, open, print: open.print }),
);
