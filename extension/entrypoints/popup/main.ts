import { backend } from "../../backend-client.ts";
import { sendMessage } from "../../messaging.ts";
import { mountPopup } from "../../popup/mount-popup.tsx";

const root = document.querySelector("#root");
if (root === null) throw new Error("The popup's page has no root");

mountPopup(root, {
  backend,
  now: Date.now,
  open: {
    options: () => void sendMessage("openOptions", undefined),
    report: (caseId) => void sendMessage("openReport", caseId),
    thread: (caseId) => void sendMessage("openThread", caseId),
  },
});
