import { addressesIn, oneAddressIn } from "../addresses.ts";
import type { Person } from "../host.ts";

const maxText = 300;
const written = /^(?<name>[^<>@]{0,120})<(?<email>[^<>\s]+@[^<>\s]+)>$/u;
// « De : » in French has a space, no-break or not, before its colon.
const label = /^\p{L}[\p{L}’' ]{0,20}[\s\u{a0}\u{202f}]?:\s*/u;

const nameOf = (text: string): string | null => {
  const name = text.replace(label, "").replace(/^[\s,;]+|[\s,;"]+$/gu, "");
  return name === "" || name.includes("@") ? null : name;
};

/** `Name <address>; Name <address>`, with a label such as “From:” before it or not. */
const inLabel = (text: string): Person[] => {
  const people = [...text.matchAll(/([^<>;]*)<([^<>\s]+@[^<>\s]+)>/gu)].flatMap(
    ([, name = "", address = ""]) => {
      const email = oneAddressIn(address);
      return email === null ? [] : [{ email, name: nameOf(name) }];
    },
  );
  return people.length > 0 ? people : addressesIn(text).map((email) => ({ email, name: null }));
};

const ownText = (element: Element): string => {
  const text = element.textContent ?? "";
  return text.length > maxText ? "" : text.trim().replace(/\s+/gu, " ");
};

const inText = (element: Element): Person | null => {
  const found = written.exec(ownText(element))?.groups;
  const email = oneAddressIn(found?.["email"] ?? "");
  return email === null ? null : { email, name: nameOf(found?.["name"] ?? "") };
};

const inAttributes = (element: Element): Person[] => {
  const people = ["title", "aria-label"].flatMap((name) =>
    inLabel(element.getAttribute(name)?.slice(0, 2_000) ?? ""),
  );
  const [only, ...others] = people;
  // A tooltip with the bare address on somebody's name.
  if (!only || others.length > 0 || only.name !== null) return people;
  return [{ ...only, name: nameOf(ownText(element).split("<", 1)[0] ?? "") }];
};

const elementsOutside = (root: Element, contents: readonly Element[]): Element[] => {
  const inside = new Set(contents);
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) => {
    // Safe: only elements are shown.
    if (inside.has(node as Element)) return NodeFilter.FILTER_REJECT;
    // What is around a message's text would show that text as its own.
    const isAround = contents.some((content) => node.contains(content));
    return isAround ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT;
  });
  const elements: Element[] = [];
  while (walker.nextNode() && elements.length < 20_000) {
    // Safe, as above.
    elements.push(walker.currentNode as Element);
  }
  return elements;
};

/**
 * The people that the page shows in `root`, in page order, with repetitions; nothing from inside
 * `contents`. Names that stand as text win over those inside labels, whose first word depends on
 * the language.
 */
export const readPeople = (root: Element, contents: readonly Element[]): Person[] => {
  const elements = elementsOutside(root, contents);
  const texts = elements.flatMap((element) => inText(element) ?? []);
  const nameByEmail = new Map(texts.map(({ email, name }) => [email, name]));
  return elements
    .flatMap((element) => [inText(element) ?? [], inAttributes(element)].flat())
    .map(({ email, name }) => ({ email, name: nameByEmail.get(email) ?? name }));
};
