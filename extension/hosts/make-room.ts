const asFound = new WeakMap<Document, string | null>();

/**
 * Narrows the body by so many pixels at its right edge; 0 puts its style back as it was found. The
 * page is told by a `resize` event, since mail pages lay out some of themselves by script.
 */
export const makeRoom = (document: Document, pixels: number): void => {
  const { body, defaultView } = document;
  const before = asFound.get(document);
  if (pixels > 0) {
    const width = `calc(100% - ${Math.round(pixels)}px)`;
    if (body.style.getPropertyValue("width") === width) return;
    if (before === undefined) asFound.set(document, body.getAttribute("style"));
    // Relative, so that the page's absolutely placed parts end where the body does.
    body.style.setProperty("position", "relative", "important");
    body.style.setProperty("min-width", "0", "important");
    body.style.setProperty("width", width, "important");
  } else {
    if (before === undefined) return;
    if (before === null) body.removeAttribute("style");
    else body.setAttribute("style", before);
    asFound.delete(document);
  }
  if (defaultView) defaultView.dispatchEvent(new defaultView.Event("resize"));
};
