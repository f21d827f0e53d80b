import type { ReminderId } from "@impaye/shared/ids";
import type { ReportMark } from "@impaye/shared/schema/report";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Backend } from "../backend.ts";
import { settle } from "../style/settle.ts";

type Marks = ReadonlyMap<ReminderId, readonly ReportMark[]>;

/**
 * What came back for the messages on screen, at most 50 of them; what was read once is kept. A
 * message whose marks cannot be read has an empty strip beside its figures, which tell the same.
 */
export const useStrips = (backend: Pick<Backend, "strips">, ids: readonly ReminderId[]): Marks => {
  const [marks, setMarks] = useState<Marks>(new Map());
  const asked = useRef(new Set<ReminderId>());
  const missing = ids.filter((id) => !asked.current.has(id));
  const key = missing.join();
  useEffect(() => {
    if (missing.length === 0) return;
    for (const id of missing) asked.current.add(id);
    const read = async () => {
      const answer = await settle(backend.strips({ ids: missing }));
      const strips = answer.ok ? answer.value.strips : [];
      const found = new Map(strips.map((strip) => [strip.reminderId, strip.marks]));
      const added = missing.map((id) => [id, found.get(id) ?? []] as const);
      setMarks((before) => new Map([...before, ...added]));
    };
    void read();
  }, [key]);
  return marks;
};
