import type { Overall } from "@impaye/shared/schema/report";

import { usePageText } from "../locales/use-page-text.ts";
import { Chart } from "./chart.tsx";

/** On which days and at which hours people probably read; nothing without a single reading. */
export const Hours = ({ overall }: { overall: Overall }) => {
  const t = usePageText().report.hours;
  const { hours, timeZone } = overall;
  const most = Math.max(...hours.flat());
  if (most === 0) return null;
  const day = hours.findIndex((counts) => counts.includes(most));
  const hour = hours[day]?.indexOf(most) ?? 0;
  return (
    <section class="hours" aria-labelledby="hours-title">
      <h2 id="hours-title">{t.title}</h2>
      <p class="soft small">{t.zone(timeZone)}</p>
      <Chart
        label={t.label(t.longDays[day] ?? "", hour)}
        height={170}
        of={overall}
        draw={async () => (await import("./plot-hours.ts")).plotHours(hours, t.days)}
      />
    </section>
  );
};
