import type { ReminderId } from "@impaye/shared/ids";
import { foldMarks } from "@impaye/shared/report/fold-marks";
import { marksOf } from "@impaye/shared/report/marks";
import type { Strips } from "@impaye/shared/schema/report";

import type { Deps } from "../deps.ts";
import { loadSignals } from "./store.ts";

/** Everything that came back for these messages, judged; those that are not the account's are left out. */
export const readStrips = async (
  deps: Deps,
  accountId: string,
  ids: readonly ReminderId[],
): Promise<Strips> => {
  const { sent, signals, selfViews } = await loadSignals(deps, accountId, ids);
  const viewsOf = Map.groupBy(selfViews, ({ reminderId }) => reminderId);
  const strips = sent.map(({ id, sentAt }) => {
    const views = (viewsOf.get(id) ?? []).map(({ at }) => at);
    const marks = marksOf(signals.get(id) ?? [], { sentAt, selfViews: views });
    return { reminderId: id, marks: foldMarks(marks) };
  });
  return { strips };
};
