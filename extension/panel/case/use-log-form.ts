import { useRef, useState } from "preact/hooks";

import type { FormKind } from "./log-event.ts";

/** Which form is open, of those about a case unless said otherwise; closing it gives the focus back to the button that opened it. */
export const useLogForm = <Kind extends string = FormKind>() => {
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
