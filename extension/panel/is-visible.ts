/** A collapsed drawer has no width; a hidden tab is hidden. Neither is worth a request. */
export const isVisible = (): boolean =>
  document.visibilityState === "visible" && window.innerWidth > 0;
