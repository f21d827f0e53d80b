import { useRef, useState } from "preact/hooks";

import type { LogKind } from "./log-event.ts";

/** Which form is open, of those that log something unless said otherwise; closing it gives the focus back to the button that opened it. */
export const useLogForm = <Kind extends string = LogKind>() => {
  const [kind, setKind] = useState<Kind | null>(null);
  const opener = useRef<Element | null>(null);
  return {
    kind,
    open: (next: Kind) => {
      opener.current = document.activeElement;
      setKind(next);
    },
    close: () => {
      setKind(null);
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
};
