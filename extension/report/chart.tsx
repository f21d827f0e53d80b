import { useEffect, useRef, useState } from "preact/hooks";

import { usePageText } from "../locales/use-page-text.ts";

interface ChartProps {
  /** What it shows, for whoever does not see it. */
  label: string;
  /** Fetches the drawing code the first time, then draws. */
  draw: () => Promise<SVGSVGElement>;
  /** Draws anew when it changes. */
  of: unknown;
  height: number;
}

/** A drawing whose code is loaded when the first one is shown. */
export const Chart = ({ label, draw, of, height }: ChartProps) => {
  const t = usePageText().report;
  const frame = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    setFailed(false);
    const show = async () => {
      try {
        const svg = await draw();
        svg.setAttribute("aria-hidden", "true");
        if (!gone) frame.current?.replaceChildren(svg);
      } catch {
        // Its code could not be loaded, or drew nothing: the sentence below says so.
        if (!gone) setFailed(true);
      }
    };
    void show();
    return () => {
      gone = true;
    };
  }, [of]);
  return (
    <>
      <div ref={frame} class="chart" role="img" aria-label={label} style={{ minHeight: height }} />
      {failed && <span class="soft">{t.noChart}</span>}
    </>
  );
};
