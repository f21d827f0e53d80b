import { useEffect, useState } from "preact/hooks";

/** Whether the page is being put on paper, and a way to ask for it. */
export const usePrinting = (): { printing: boolean; print: () => void } => {
  const [asked, setAsked] = useState(false);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    globalThis.addEventListener("beforeprint", () => setPrinting(true), { signal });
    globalThis.addEventListener("afterprint", () => setPrinting(false), { signal });
    return () => listening.abort();
  }, []);
  useEffect(() => {
    // Only now: nothing is drawn any more while a script waits for the browser to print.
    if (!asked) return;
    globalThis.print();
    setAsked(false);
  }, [asked]);
  return { printing: printing || asked, print: () => setAsked(true) };
};
