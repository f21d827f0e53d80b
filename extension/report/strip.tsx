import type { ReportMark, ReportRow } from "@impaye/shared/schema/report";

import { usePageText } from "../locales/use-page-text.ts";
import { useLanguage } from "../locales/use-text.tsx";
import { Chart } from "./chart.tsx";
import type { PlotStrip } from "./use-strips.ts";

interface StripProps {
  row: ReportRow;
  /** Null while they are read. */
  marks: readonly ReportMark[] | null;
  plot: PlotStrip;
  now: number;
}

/** When what came for a message, and what each is taken for. */
export const Strip = ({ row, marks, plot, now }: StripProps) => {
  const t = usePageText().report;
  const language = useLanguage();
  if (row.fetches + row.visits + row.counts.self === 0) {
    return <span class="soft">{row.tracked ? t.noSign : t.noPixel}</span>;
  }
  if (marks === null) return <span class="skeleton-strip" aria-hidden="true" />;
  return (
    <Chart
      label={t.stripLabel(row.counts)}
      height={46}
      of={marks}
      draw={() => {
        if (plot === null) throw new Error("the code that draws could not be loaded");
        return plot({ marks, sentAt: row.sentAt, now }, language);
      }}
    />
  );
};
