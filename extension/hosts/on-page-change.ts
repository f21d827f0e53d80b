/** How long a page may take to draw what its address promises. Milliseconds. */
export const settleMs = 6_000;

const watched: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  // Closed views are hidden rather than removed, and late data arrives in attributes.
  attributeFilter: [
    "style",
    "hidden",
    "role",
    "aria-selected",
    "email",
    "data-legacy-thread-id",
    "data-thread-perm-id",
    "data-convid",
  ],
};

const isTyping = (record: MutationRecord): boolean =>
  record.target.nodeType === 1 &&
  // Safe: node type 1 is an element.
  (record.target as Element).closest("[contenteditable=true]") !== null;

/**
 * Calls `changed` at most once per frame after the page's structure or address changed, and once
 * more when the page has had `settleMs` to draw after an address change. Typing is no change.
 */
export const onPageChange = (
  document: Document,
  changed: () => void,
  signal: AbortSignal,
): void => {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let frame: number | null = null;
  let settled: number | undefined;
  const schedule = (): void => {
    frame ??= view.requestAnimationFrame(() => {
      frame = null;
      changed();
    });
  };
  const moved = (): void => {
    schedule();
    view.clearTimeout(settled);
    settled = view.setTimeout(schedule, settleMs);
  };
  const observer = new view.MutationObserver((records) => {
    if (!records.every(isTyping)) schedule();
  });
  observer.observe(document, watched);
  view.addEventListener("hashchange", moved, { signal });
  view.addEventListener("popstate", moved, { signal });
  moved();
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      view.clearTimeout(settled);
      if (frame !== null) view.cancelAnimationFrame(frame);
    },
    { once: true },
  );
};
