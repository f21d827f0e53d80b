import type { CaseView } from "@impaye/shared/schema/case";

import type { Thread } from "../../hosts/host.ts";
import type { InsertOutcome, Placement } from "../../messages.ts";
import type { PanelDeps } from "../panel-deps.ts";
import type { PanelState } from "../panel-state.ts";

/** Something written about a case, for the reply in the thread it was written beside. */
export const placementOf = (
  piece: Placement["piece"],
  { contact }: Pick<CaseView, "contact">,
  thread: Thread | null,
): Placement => ({
  piece,
  thread,
  client: contact.company ?? contact.name,
  emails: contact.emails,
});

/** Puts it there; what finds another thread open by then is kept by the panel, with its text to copy. */
export const place = async (
  { page }: Pick<PanelDeps, "page">,
  panel: Pick<PanelState, "keepUnplaced">,
  placement: Placement,
  text: string,
): Promise<InsertOutcome> => {
  const outcome = await page.insert(placement);
  if (!outcome.ok && outcome.because === "moved") panel.keepUnplaced({ placement, text });
  return outcome;
};
