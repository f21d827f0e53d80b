import { mountOptions } from "../../options/mount-options.tsx";
import { pageStates } from "../page-states.ts";
import { showState } from "../show-state.ts";

showState(pageStates, (root, { backend }) =>
  mountOptions(root, {
    backend,
    onSessionChanged: (listener) => {
      addEventListener("session-changed", listener);
      return () => removeEventListener("session-changed", listener);
    },
    requestPermission: () => Promise.resolve(globalThis.gallery.permitted),
    notifications: {
      wanted: () => Promise.resolve(false),
      turn: (on) => Promise.resolve(on && globalThis.gallery.permitted),
    },
  }),
);
