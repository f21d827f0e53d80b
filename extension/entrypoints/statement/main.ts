import type { CaseId } from "@impaye/shared/ids";

import { backend } from "../../backend-client.ts";
import { localDay } from "../../locales/moments.ts";
import { sendMessage } from "../../messaging.ts";
import { mountStatement } from "../../statement/mount-statement.tsx";

const root = document.querySelector("#root");
if (root === null) throw new Error("The statement's page has no root");

const asked = new URLSearchParams(location.search);

mountStatement(root, {
  backend,
  // Whatever stands in the address, the server refuses what is no id of a case, or no day.
  caseId: (asked.get("caseId") ?? "") as CaseId,
  on: asked.get("on") ?? localDay(Date.now()),
  open: { options: () => void sendMessage("openOptions", undefined) },
  print: () => globalThis.print(),
});
