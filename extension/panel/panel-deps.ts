import type { CaseId, EventId } from "@impaye/shared/ids";
import type { PlainDate } from "@impaye/shared/plain-date";
import type { ToneRuleId } from "@impaye/shared/tone/rule";

import type { Backend } from "../backend.ts";
import type { Thread } from "../hosts/host.ts";
import type { InsertOutcome, PageState, Placement } from "../messages.ts";

/** The mail page that the panel stands beside. */
interface PanelPage {
  state: () => Promise<PageState>;
  /** Opens the reply already, while its reminder is being written. */
  openReply: (thread: Thread | null) => void;
  insert: (placement: Placement) => Promise<InsertOutcome>;
  undo: () => Promise<void>;
  acceptTone: (rules: ToneRuleId[]) => Promise<void>;
  collapse: () => void;
  /** Calls back whenever what `state` says changed; returns how to stop it. */
  onChange: (changed: (state: PageState) => void) => () => void;
  /** Calls back when the background learnt something about a case; returns how to stop it. */
  onCaseChanged: (changed: (caseId: CaseId) => void) => () => void;
}

/** Everything the panel knows of the world outside. */
export interface PanelDeps {
  backend: Backend;
  page: PanelPage;
  /** Epoch milliseconds. */
  now: () => number;
  /** A new UUIDv7. */
  newId: () => EventId;
  open: {
    options: () => void;
    report: (caseId: CaseId | null) => void;
    /** The mail thread of a case; its report, where no thread can be shown. */
    thread: (caseId: CaseId) => void;
    statement: (of: { id: CaseId; on: PlainDate }) => void;
  };
}
