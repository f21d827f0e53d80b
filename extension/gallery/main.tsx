import type { EventId } from "@impaye/shared/ids";
import type { Reminder } from "@impaye/shared/schema/reminder";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import { mountOptions } from "../options/mount-options.tsx";
import { mountPanel } from "../panel/mount-panel.tsx";
import { mountPopup } from "../popup/mount-popup.tsx";
import { mountReport } from "../report/mount-report.tsx";
import { mountStatement } from "../statement/mount-statement.tsx";
import type { PageState } from "../messages.ts";
import { type Call, fakeBackend, recording } from "./fake-backend.ts";
import { type GalleryState, languageAsked } from "./gallery-state.ts";
import { pageStates } from "./page-states.ts";
import { panelStates } from "./panel-states.ts";
import { caseId, now, pageState, today } from "./sample.ts";

declare global {
  /** What the page under test asked for, and the strings that a test drives it by. */
  // oxlint-disable-next-line no-var -- a global of the page is declared so
  var gallery: {
    calls: Call[];
    beside: (change: Partial<PageState>) => void;
    arrived: TimelineEvent[];
    /** What the browser answers when a permission is asked for. */
    permitted: boolean;
  };
}

const asked = new URLSearchParams(location.search);
const language = languageAsked();
const states: readonly GalleryState[] = [...panelStates, ...pageStates];
const state = states.find(
  ({ page, name }) => page === asked.get("page") && name === asked.get("state"),
);
if (!state) throw new Error(`no such state: ${location.search}`);

const calls: Call[] = [];
const arrived: TimelineEvent[] = [];
const backend = recording(fakeBackend(language, state.backend, arrived), calls);
const open = recording(
  { options: () => {}, report: () => {}, statement: () => {}, print: () => {} },
  calls,
);
const root = document.body;

let beside: PageState = { ...pageState, ...state.beside };
let changed: (state: PageState) => void = () => {};
globalThis.gallery = {
  calls,
  arrived,
  permitted: true,
  beside: (change) => {
    beside = { ...beside, ...change };
    changed(beside);
  },
};

const mounts = {
  popup: () => mountPopup(root, { backend, now: () => now, open }),
  options: () =>
    mountOptions(root, {
      backend,
      requestPermission: () => Promise.resolve(globalThis.gallery.permitted),
      notifications: {
        wanted: () => Promise.resolve(false),
        turn: (on) => Promise.resolve(on && globalThis.gallery.permitted),
      },
    }),
  report: () => mountReport(root, { backend, now: () => now, caseId: null, open }),
  statement: () =>
    mountStatement(root, {
      backend,
      caseId: caseId(1),
      on: today,
      open,
      print: open.print,
    }),
  panel: () =>
    mountPanel(root, {
      backend,
      now: () => now,
      newId: () => crypto.randomUUID() as EventId,
      open,
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
          acceptTone: (accepted) => {
            const { tone } = beside;
            if (tone) globalThis.gallery.beside({ tone: { ...tone, accepted } });
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
