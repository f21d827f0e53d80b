import type { ReminderId } from "@impaye/shared/ids";
import type { ReportMark } from "@impaye/shared/schema/report";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Backend } from "../backend.ts";
import { settle } from "../style/settle.ts";
import type { plotStrip } from "./plot-strip.ts";

/** What draws a strip, once its code is there; null when it could not be loaded. */
export type PlotStrip = typeof plotStrip | null;

/** What came back for messages, and what draws it. */
export interface ReadStrips {
  marks: ReadonlyMap<ReminderId, readonly ReportMark[]>;
  plot: PlotStrip;
}

/** The server gives so many at a time. */
const mostAtOnce = 50;

const loadPlot = async (): Promise<PlotStrip> => {
  try {
    return (await import("./plot-strip.ts")).plotStrip;
  } catch {
    // Its code could not be loaded: each strip says so in its place.
    return null;
  }
};

/**
 * What came back for these messages, read in their order; what was read once is kept. A message whose
 * marks cannot be read has an empty strip beside its figures, which tell the same. A message without
 * marks in the answer is still being read. The code that draws comes with the first of them, so that
 * whatever has its marks is drawn at once: a browser that prints waits for nothing.
 */
export const useStrips = (
  backend: Pick<Backend, "strips">,
  ids: readonly ReminderId[],
): ReadStrips => {
  const [strips, setStrips] = useState<ReadStrips>({ marks: new Map(), plot: null });
  const asked = useRef(new Set<ReminderId>());
  const missing = [...new Set(ids)].filter((id) => !asked.current.has(id));
  const key = missing.join();
  useEffect(() => {
    for (const id of missing) asked.current.add(id);
    const read = async (some: readonly ReminderId[]) => {
      const answer = await settle(backend.strips({ ids: [...some] }));
      const found = new Map(
        (answer.ok ? answer.value.strips : []).map(({ reminderId, marks }) => [reminderId, marks]),
      );
      return some.map((id) => [id, found.get(id) ?? []] as const);
    };
    const readAll = async () => {
      const [first, plot] = await Promise.all([read(missing.slice(0, mostAtOnce)), loadPlot()]);
      const add = (added: typeof first) =>
        setStrips(({ marks }) => ({ marks: new Map([...marks, ...added]), plot }));
      add(first);
      const others: (typeof first)[number][] = [];
      for (let next = mostAtOnce; next < missing.length; next += mostAtOnce) {
        others.push(...(await read(missing.slice(next, next + mostAtOnce))));
      }
      // Together: each time, every line is drawn anew.
      if (others.length > 0) add(others);
    };
    if (missing.length > 0) void readAll();
  }, [key]);
  return strips;
};
