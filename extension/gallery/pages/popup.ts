import { mountPopup } from "../../popup/mount-popup.tsx";
import { pageStates } from "../page-states.ts";
import { now } from "../sample.ts";
import { showState } from "../show-state.ts";

showState(pageStates, (root, { backend, open }) =>
  mountPopup(root, { backend, now: () => now, open }),
);
