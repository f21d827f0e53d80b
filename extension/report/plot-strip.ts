import * as Plot from "@observablehq/plot";
import type { Language } from "@impaye/shared/schema/language";
import type { ReportMark } from "@impaye/shared/schema/report";

import { localDay, shortDay } from "../locales/moments.ts";
import { withoutStyle } from "./without-style.ts";

const day = 86_400_000;

/** A dash: what was set aside. */
const dash = {
  draw(context: { rect: (x: number, y: number, width: number, height: number) => void }) {
    context.rect(-4, -1, 8, 2);
  },
};

/** As the marks of the timeline: each verdict has its shape, not only its colour. */
const looks = {
  self: { symbol: dash, fill: "var(--machine)", r: 3 },
  machine: { symbol: "square", fill: "var(--machine)", r: 3 },
  unclear: { symbol: "circle", stroke: "var(--unclear)", strokeWidth: 1.75, r: 3.25 },
  human: { symbol: "circle", fill: "var(--human)", r: 4 },
} as const;

/** Images above, visits below, from the sending on; people are drawn last, over the others. */
export const plotStrip = (
  { marks, sentAt, now }: { marks: readonly ReportMark[]; sentAt: number; now: number },
  language: Language,
): SVGSVGElement => {
  const last = marks.at(-1)?.at ?? sentAt;
  const until = Math.max(last, sentAt + day);
  const today = localDay(now);
  const dayAt = (at: number, textAnchor: "start" | "end") =>
    Plot.text([at], {
      x: (each: number) => each,
      frameAnchor: "bottom",
      dy: 13,
      text: (each: number) => shortDay(localDay(each), today, language),
      fill: "var(--soft)",
      fontSize: 9.5,
      textAnchor,
    });
  const verdicts = ["self", "machine", "unclear", "human"] as const;
  const svg = Plot.plot({
    width: 200,
    height: 46,
    marginLeft: 6,
    marginRight: 6,
    marginTop: 2,
    marginBottom: 14,
    x: { type: "time", domain: [Math.min(sentAt, marks[0]?.at ?? sentAt), until], axis: null },
    y: { type: "point", domain: ["image", "page"], axis: null, padding: 0.6 },
    marks: [
      Plot.ruleY(["image", "page"], { stroke: "var(--line)" }),
      Plot.ruleX([sentAt], { stroke: "var(--soft)" }),
      dayAt(sentAt, "start"),
      dayAt(until, "end"),
      ...verdicts.map((verdict) =>
        Plot.dot(
          marks.filter((mark) => mark.verdict === verdict),
          { x: "at", y: "kind", ...looks[verdict] },
        ),
      ),
    ],
  });
  return withoutStyle(svg);
};
