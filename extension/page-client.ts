import type { CaseId } from "@impaye/shared/ids";
import type { Reminder } from "@impaye/shared/schema/reminder";

import type { InsertOutcome, PageMessages, PageState } from "./messages.ts";
import { onMessage, sendMessage } from "./messaging.ts";

const ask = async <Name extends keyof PageMessages>(
  name: Name,
  input?: Parameters<PageMessages[Name]>[0],
): Promise<ReturnType<PageMessages[Name]>> =>
  // The mail page answers a message with what its type says; the relay does not look at it.
  (await sendMessage("toPage", { name, input } as never)) as ReturnType<PageMessages[Name]>;

const pageListeners = new Set<(state: PageState) => void>();
const caseListeners = new Set<(caseId: CaseId) => void>();
const sessionListeners = new Set<() => void>();

onMessage("pageChanged", ({ data }) => {
  for (const listener of pageListeners) listener(data);
});

onMessage("caseChanged", ({ data }) => {
  for (const listener of caseListeners) listener(data);
});

onMessage("sessionChanged", () => {
  for (const listener of sessionListeners) listener();
});

const subscribe = <Listener>(listeners: Set<Listener>, listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The mail page that this panel stands beside. */
export const page = {
  /** Rejects when the mail page does not answer: it is reloading, or the extension was updated. */
  state: (): Promise<PageState> => ask("pageState"),

  async insert(reminder: Reminder): Promise<InsertOutcome> {
    try {
      return await ask("insertReminder", reminder);
    } catch {
      return { ok: false, because: "no-editor" };
    }
  },

  /** Puts the editor back as it was before the last insertion; nothing when there is none. */
  undo: (): Promise<void> => ask("undoInsert"),

  /** Closes the drawer to its tab, which gets the focus. */
  collapse: (): Promise<void> => ask("collapse"),

  /** Calls back whenever the thread, the stopped features or the insertion change. */
  onChange: (listener: (state: PageState) => void) => subscribe(pageListeners, listener),

  /** Calls back when the background changed a case (sent, delivered, refused): read it again. */
  onCaseChanged: (listener: (caseId: CaseId) => void) => subscribe(caseListeners, listener),

  /** Calls back when somebody signed in or out, or chose another language. */
  onSessionChanged: (listener: () => void) => subscribe(sessionListeners, listener),
};
