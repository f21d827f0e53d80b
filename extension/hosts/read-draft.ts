import type { Compose } from "./host.ts";

const longest = 100_000;
const blocks =
  "address, article, blockquote, br, div, h1, h2, h3, h4, h5, h6, hr, li, p, pre, table, td, th, tr";

/**
 * What the user wrote in an editor, without signature and quoted text, as lines of plain text; at
 * most 100 000 characters of it. Reads only what is there: no layout is asked for.
 */
export const readDraft = (compose: Compose): string => {
  const { editor } = compose;
  const end = compose.insertionPoint();
  const walker = editor.ownerDocument.createTreeWalker(
    editor,
    5 /* elements and texts */,
    (node) => (node.nodeName === "BLOCKQUOTE" ? 2 /* reject */ : 1) /* accept */,
  );
  const parts: string[] = [];
  let length = 0;
  while (length < longest && walker.nextNode()) {
    const { currentNode } = walker;
    if (currentNode === end || end?.contains(currentNode)) break;
    // Safe: the walker shows elements and texts.
    const isText = currentNode.nodeType === 3;
    const part = isText
      ? (currentNode.nodeValue ?? "")
      : (currentNode as Element).matches(blocks)
        ? "\n"
        : "";
    parts.push(part);
    length += part.length;
  }
  return parts.join("").slice(0, longest).trim();
};
