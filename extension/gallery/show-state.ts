import type { EventId } from "@impaye/shared/ids";
import type { TimelineEvent } from "@impaye/shared/timeline/event";

import type { Backend } from "../backend.ts";
import type { PageState } from "../messages.ts";
import { type Call, fakeBackend, recording } from "./fake-backend.ts";
import { type GalleryState, languageAsked } from "./gallery-state.ts";
import { pageState } from "./sample.ts";

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

/** The world around a page in a state. */
export interface Stage {
  state: GalleryState;
  backend: Backend;
  open: Record<"options" | "report" | "thread" | "statement" | "print", () => void>;
  newId: () => EventId;
  /** What the mail page says of itself, and how it says that it changed. */
  besideNow: () => PageState;
  onBeside: (changed: (state: PageState) => void) => void;
  /** The same object, whose calls a test can read. */
  recorded: <Api extends object>(api: Api) => Api;
}

/** Mounts the state that the address asks for. @throws when there is none of that name. */
export const showState = (
  states: readonly GalleryState[],
  mount: (root: Element, stage: Stage) => void,
): void => {
  const asked = new URLSearchParams(location.search);
  const state = states.find(
    ({ page, name }) => page === asked.get("page") && name === asked.get("state"),
  );
  if (!state) throw new Error(`no such state: ${location.search}`);

  const calls: Call[] = [];
  const arrived: TimelineEvent[] = [];
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
  const recorded = <Api extends object>(api: Api): Api => recording(api, calls);
  mount(document.body, {
    state,
    backend: recorded(fakeBackend(languageAsked(), state.backend, arrived)),
    open: recorded({
      options: () => {},
      report: () => {},
      thread: () => {},
      statement: () => {},
      print: () => {},
    }),
    newId: () => crypto.randomUUID() as EventId,
    besideNow: () => beside,
    onBeside: (listener) => {
      changed = listener;
    },
    recorded,
  });
};
