const mostText = 2_000;
const mostNodes = 2_000;

/** How the text of an element begins, its pieces apart; at most 2,000 characters. */
export const beginningOf = (element: Element): string => {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = "";
  for (let seen = 0; seen < mostNodes && text.length < mostText && walker.nextNode(); seen += 1) {
    const piece = (walker.currentNode.nodeValue ?? "").slice(0, mostText).trim();
    if (piece !== "") text += text === "" ? piece : ` ${piece}`;
  }
  return text.replaceAll(/\s+/gu, " ").slice(0, mostText);
};
