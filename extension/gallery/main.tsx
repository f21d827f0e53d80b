import type { EventId } from "@impaye/shared/ids";
import type { Reminder } from "@impaye/shared/schema/reminder";

import { mountOptions } from "../options/mount-options.tsx";
import { mountPanel } from "../panel/mount-panel.tsx";
import { mountPopup } from "../popup/mount-popup.tsx";
import { mountReport } from "../report/mount-report.tsx";
import type { PageState } from "../messages.ts";
import { type Call, fakeBackend, recording } from "./fake-backend.ts";
import { type GalleryState, languageAsked } from "./gallery-state.ts";
import { pageStates } from "./page-states.ts";
import { panelStates } from "./panel-states.ts";
import { now, pageState } from "./sample.ts";

declare global {
  /** What the page under test asked for, and the strings that a test drives it by. */
  // oxlint-disable-next-line no-var -- a global of the page is declared so
  var gallery: { calls: Call[]; beside: (change: Partial<PageState>) => void };
}

const asked = new URLSearchParams(location.search);
const language = languageAsked();
const states: readonly GalleryState[] = [...panelStates, ...pageStates];
const state = states.find(
  ({ page, name }) => page === asked.get("page") && name === asked.get("state"),
);
if (!state) throw new Error(`no such state: ${location.search}`);

const calls: Call[] = [];
const backend = recording(fakeBackend(language, state.backend), calls);
const open = { options: () => {}, report: () => {} };
const root = document.body;

let beside: PageState = { ...pageState, ...state.beside };
let changed: (state: PageState) => void = () => {};
globalThis.gallery = {
  calls,
  beside: (change) => {
    beside = { ...beside, ...change };
    changed(beside);
  },
};

const mounts = {
  popup: () => mountPopup(root, { backend, now: () => now, open }),
  options: () => mountOptions(root, { backend, requestPermission: () => Promise.resolve(true) }),
  report: () => mountReport(root, { backend, now: () => now, caseId: null, open }),
  panel: () =>
    mountPanel(root, {
      backend,
      now: () => now,
      newId: () => crypto.randomUUID() as EventId,
      open: recording(open, calls),
      page: recording(
        {
          state: () => Promise.resolve(beside),
          insert: ({ id }: Reminder) => {
            const outcome = state.insertion ?? ({ ok: true } as const);
            if (outcome.ok) globalThis.gallery.beside({ inserted: id });
            return Promise.resolve(outcome);
          },
          undo: () => {
            globalThis.gallery.beside({ inserted: null });
            return Promise.resolve();
          },
          collapse: () => {},
          onCaseChanged: () => () => {},
          onChange: (onChange: (state: PageState) => void) => {
            changed = onChange;
            return () => {};
          },
        },
        calls,
      ),
    }),
};
mounts[state.page]();
