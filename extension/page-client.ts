import { browser } from "wxt/browser";

import type { CaseId } from "@impaye/shared/ids";
import type { ToneRuleId } from "@impaye/shared/tone/rule";

import type { Thread } from "./hosts/host.ts";
import type { InsertOutcome, PageState, Placement } from "./messages.ts";
import { onMessage, sendMessage } from "./messaging.ts";

const pageListeners = new Set<(state: PageState) => void>();
const caseListeners = new Set<(caseId: CaseId) => void>();
const sessionListeners = new Set<() => void>();

/** In Chrome the mail pages of every tab are heard here directly too, before the background. */
const isFromBackground = ({ id, tab }: { id?: string; tab?: unknown }): boolean =>
  id === browser.runtime.id && tab === undefined;

onMessage("pageChanged", ({ data, sender }) => {
  if (!isFromBackground(sender)) return;
  for (const listener of pageListeners) listener(data);
});

onMessage("caseChanged", ({ data, sender }) => {
  if (!isFromBackground(sender)) return;
  for (const listener of caseListeners) listener(data);
});

onMessage("sessionChanged", ({ sender }) => {
  if (!isFromBackground(sender)) return;
  for (const listener of sessionListeners) listener();
});

const subscribe = <Listener>(listeners: Set<Listener>, listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The mail page that this panel stands beside, through the background: see its `relay.ts`. */
export const page = {
  /** Rejects when the mail page does not answer: it is reloading, or the extension was updated. */
  async state(): Promise<PageState> {
    return sendMessage("pageState", undefined);
  },

  /** Opens the reply already, while its reminder is being written; `insert` says what came of it. */
  openReply(thread: Thread | null): void {
    sendMessage("openReply", thread).catch(() => undefined);
  },

  async insert(placement: Placement): Promise<InsertOutcome> {
    try {
      return await sendMessage("insertReminder", placement);
    } catch {
      return { ok: false, because: "no-editor" };
    }
  },

  /** Puts the editor back as it was before the last insertion; nothing when there is none. */
  async undo(): Promise<void> {
    await sendMessage("undoInsert", undefined);
  },

  /** What the open editor says is meant so. */
  async acceptTone(rules: ToneRuleId[]): Promise<void> {
    await sendMessage("acceptTone", rules);
  },

  /** Closes the drawer to its tab, which gets the focus. */
  async collapse(): Promise<void> {
    await sendMessage("collapse", undefined);
  },

  /** Calls back whenever the thread, the stopped features or the insertion change. */
  onChange: (listener: (state: PageState) => void) => subscribe(pageListeners, listener),

  /** Calls back when the background changed a case (sent, delivered, refused): read it again. */
  onCaseChanged: (listener: (caseId: CaseId) => void) => subscribe(caseListeners, listener),

  /** Calls back when somebody signed in or out, or chose another language. */
  onSessionChanged: (listener: () => void) => subscribe(sessionListeners, listener),
};
