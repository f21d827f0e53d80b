import { useEffect, useState } from "preact/hooks";

export interface Printing {
  /** `at-once`: by the browser's own command, which waits for nothing; `prepared`: by ours. */
  printing: false | "at-once" | "prepared";
  /** Has the page lay out everything that is to be printed. */
  prepare: () => void;
  /** Has the browser print it, once it stands there. */
  print: () => void;
}

/** Whether the page is being put on paper, and the way there in two steps. */
export const usePrinting = (): Printing => {
  const [asked, setAsked] = useState(false);
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    globalThis.addEventListener("beforeprint", () => setPrinting(true), { signal });
    globalThis.addEventListener("afterprint", () => setPrinting(false), { signal });
    return () => listening.abort();
  }, []);
  return {
    printing: asked ? "prepared" : printing && "at-once",
    prepare: () => setAsked(true),
    print() {
      globalThis.print();
      setAsked(false);
    },
  };
};
