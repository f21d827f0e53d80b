import { useRef, useState } from "preact/hooks";

import type { LogKind } from "./log-event.ts";

/** Which form is open; closing it gives the focus back to the button that opened it. */
export const useLogForm = () => {
  const [kind, setKind] = useState<LogKind | null>(null);
  const opener = useRef<Element | null>(null);
  return {
    kind,
    open: (next: LogKind) => {
      opener.current = document.activeElement;
      setKind(next);
    },
    close: () => {
      setKind(null);
      if (opener.current instanceof HTMLElement) opener.current.focus();
    },
  };
};
