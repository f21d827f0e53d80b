import { v7 as uuidv7 } from "uuid";

import type { EventId } from "@impaye/shared/ids";

import { backend } from "../../backend-client.ts";
import { sendMessage } from "../../messaging.ts";
import { page } from "../../page-client.ts";
import { mountPanel } from "../../panel/mount-panel.tsx";
import type { PanelDeps } from "../../panel/panel-deps.ts";

const root = document.querySelector("#root");
if (root === null) throw new Error("The panel's page has no root");

const deps: PanelDeps = {
  backend,
  page: { ...page, collapse: () => void page.collapse() },
  now: Date.now,
  newId: () => uuidv7() as EventId, // A fresh version 7 UUID is what the brand stands for.
  open: {
    options: () => void sendMessage("openOptions", undefined),
    report: (caseId) => void sendMessage("openReport", caseId),
    thread: (caseId) => void sendMessage("openThread", caseId),
    statement: (of) => void sendMessage("openStatement", of),
  },
};

let unmount = mountPanel(root, deps);
page.onSessionChanged(() => {
  // Nothing that stands there is anything of the account that is signed in now.
  unmount();
  unmount = mountPanel(root, deps);
});
