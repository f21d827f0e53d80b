/** Whether the page shows this element. Mail pages keep closed views in the document, hidden. */
export const isShown = (element: Element): boolean =>
  // Absent in the small DOMs that unit tests run on, which lay nothing out.
  typeof element.checkVisibility !== "function" || element.checkVisibility();
