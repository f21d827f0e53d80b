/** What a reminder may consist of. Everything else keeps its text and loses its tag. */
const allowed: Record<string, readonly string[]> = {
  a: ["href"],
  // By which our own notice about the image is known.
  p: ["data-impaye-notice"],
  img: ["src", "width", "height", "alt"],
  table: ["border", "cellpadding", "cellspacing", "width", "role"],
  td: ["colspan", "rowspan", "align", "valign", "width"],
  th: ["colspan", "rowspan", "align", "valign", "width", "scope"],
};
const plain = new Set(
  (
    "br hr div span strong b em i u s small sub sup ul ol li h1 h2 h3 h4 blockquote pre code " +
    "tbody thead tfoot tr caption"
  ).split(" "),
);
const dropped = new Set(
  (
    "script style template iframe object embed link meta base form input button select textarea " +
    "svg math noscript title head audio video source"
  ).split(" "),
);
const everywhere = ["style", "dir", "lang", "title"];
const maxDepth = 40;

// A backslash could spell a forbidden word in CSS escapes.
const riskyStyle = /url\s*\(|expression|behavior|@import|position\s*:|\\|\/\*/iu;
const safeHref = /^(?:https?:|mailto:|tel:)/iu;
const safeSrc = /^https?:/iu;

const isSafe = (name: string, value: string): boolean => {
  if (name === "style") return !riskyStyle.test(value);
  if (name === "href") return safeHref.test(value.trim());
  if (name === "src") return safeSrc.test(value.trim());
  return true;
};

const copyChildren = (from: Node, to: Node, document: Document, depth: number): void => {
  for (const child of from.childNodes) {
    if (child.nodeType === 3) to.appendChild(document.createTextNode(child.nodeValue ?? ""));
    // Safe: node type 1 is an element.
    else if (child.nodeType === 1) copyElement(child as Element, to, document, depth);
  }
};

const copyElement = (element: Element, to: Node, document: Document, depth: number): void => {
  const tag = element.localName;
  if (dropped.has(tag) || depth > maxDepth) return;
  const own = allowed[tag];
  if (!own && !plain.has(tag)) {
    copyChildren(element, to, document, depth + 1);
    return;
  }
  const copy = document.createElement(tag);
  for (const name of [...everywhere, ...(own ?? [])]) {
    const value = element.getAttribute(name);
    if (value !== null && isSafe(name, value)) copy.setAttribute(name, value);
  }
  copyChildren(element, copy, document, depth + 1);
  to.appendChild(copy);
};

/**
 * Builds nodes of `document` from HTML, without what could run, submit, cover the page or load
 * anything but images. The server escapes already; a mail page is not the place to rely on it.
 */
export const safeFragment = (document: Document, html: string): DocumentFragment => {
  const view = document.defaultView;
  const fragment = document.createDocumentFragment();
  if (!view) return fragment;
  const parsed = new view.DOMParser().parseFromString(html, "text/html");
  copyChildren(parsed.body, fragment, document, 0);
  return fragment;
};
