import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

type Closer = { current: () => void };
const closers: Closer[] = [];

/** While `active`, Escape closes this; of several, the one that was opened last. */
export const useEscape = (close: () => void, active = true): void => {
  const latest = useRef(close);
  latest.current = close;
  // Before the eye sees what is open, so that no key press falls through to the panel.
  useLayoutEffect(() => {
    if (!active) return undefined;
    closers.push(latest);
    return () => {
      closers.splice(closers.lastIndexOf(latest), 1);
    };
  }, [active]);
};

/** Listens on a page: Escape goes to what was opened last, or else to `otherwise`. */
export const useEscapeKey = (otherwise: () => void): void => {
  const latest = useRef(otherwise);
  latest.current = otherwise;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      (closers.at(-1) ?? latest).current();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
};
