import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { usePageText } from "../locales/use-page-text.ts";

interface ChartProps {
  /** What it shows, for whoever does not see it. */
  label: string;
  /** Draws; where the code for it has still to be fetched, later. */
  draw: () => SVGSVGElement | Promise<SVGSVGElement>;
  /** Draws anew when it changes. */
  of: unknown;
  height: number;
}

/** A drawing whose code is loaded when the first one is shown. */
export const Chart = ({ label, draw, of, height }: ChartProps) => {
  const t = usePageText().report;
  const frame = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  // Before anything else happens: what is put on paper is what stands here then.
  useLayoutEffect(() => {
    let gone = false;
    setFailed(false);
    const place = (svg: SVGSVGElement) => {
      svg.setAttribute("aria-hidden", "true");
      if (!gone) frame.current?.replaceChildren(svg);
    };
    const show = async () => {
      try {
        const drawn = draw();
        place(drawn instanceof Promise ? await drawn : drawn);
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
