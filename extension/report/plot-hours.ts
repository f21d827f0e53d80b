import * as Plot from "@observablehq/plot";

import { withoutStyle } from "./without-style.ts";

/** Hours of the day by days of the week; the more probable readings, the stronger. */
export const plotHours = (
  hours: readonly (readonly number[])[],
  days: readonly string[],
): SVGSVGElement => {
  const cells = hours.flatMap((counts, day) => counts.map((count, hour) => ({ day, hour, count })));
  const most = Math.max(1, ...cells.map(({ count }) => count));
  return withoutStyle(
    Plot.plot({
      width: 620,
      height: 170,
      marginLeft: 44,
      marginBottom: 22,
      marginTop: 4,
      x: { domain: [...Array(24).keys()], tickSize: 0, ticks: 8, label: null, padding: 0.08 },
      y: {
        domain: [...Array(7).keys()],
        tickSize: 0,
        label: null,
        padding: 0.08,
        tickFormat: (day: number) => days[day] ?? "",
      },
      marks: [
        Plot.cell(cells, { x: "hour", y: "day", fill: "var(--wash)" }),
        Plot.cell(
          cells.filter(({ count }) => count > 0),
          {
            x: "hour",
            y: "day",
            fill: "var(--human)",
            fillOpacity: {
              value: ({ count }: { count: number }) => 0.2 + (0.8 * count) / most,
              scale: null,
            },
          },
        ),
        // In forced colours and on paper without backgrounds the figures stay.
        Plot.text(
          cells.filter(({ count }) => count > 0),
          {
            x: "hour",
            y: "day",
            text: ({ count }: { count: number }) => String(count),
            fill: ({ count }: { count: number }) =>
              count / most > 0.5 ? "var(--accent-ink)" : "var(--ink)",
            fontSize: 10,
          },
        ),
      ],
    }),
  );
};
