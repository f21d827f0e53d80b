import { HostChangedError } from "./host.ts";
import type { HostId } from "@impaye/shared/schema/host";

/** One way to find an element, with what a maintainer must know to judge it later. */
export interface Candidate {
  selector: string;
  /** Since when it is known to hold: a year, or `reported 2026` when only others saw it. */
  since: string;
  why: string;
}

/** What an adapter looks for, best candidate first. `key` names it in bug reports. */
export interface Wanted {
  key: string;
  candidates: readonly Candidate[];
}

export interface Found {
  element: HTMLElement;
  /** The selector that answered. */
  candidate: string;
}

type Accept = (element: HTMLElement) => boolean;
const any: Accept = () => true;

/** The first element, in candidate order then page order, that `accept` takes; null when none. */
export const findFirst = (root: ParentNode, wanted: Wanted, accept: Accept = any): Found | null => {
  for (const { selector } of wanted.candidates) {
    for (const element of root.querySelectorAll<HTMLElement>(selector)) {
      if (accept(element)) return { element, candidate: selector };
    }
  }
  return null;
};

/** Every element of the first candidate that has any, in page order. */
export const findAll = (
  root: ParentNode,
  wanted: Wanted,
  accept: Accept = any,
): { elements: HTMLElement[]; candidate: string | null } => {
  for (const { selector } of wanted.candidates) {
    const elements = [...root.querySelectorAll<HTMLElement>(selector)].filter((element) =>
      accept(element),
    );
    if (elements.length > 0) return { elements, candidate: selector };
  }
  return { elements: [], candidate: null };
};

/** The nearest ancestor, in candidate order, that `accept` takes; null when none. */
export const findAround = (
  element: Element,
  wanted: Wanted,
  accept: Accept = any,
): Found | null => {
  for (const { selector } of wanted.candidates) {
    const around = element.closest<HTMLElement>(selector);
    if (around && accept(around)) return { element: around, candidate: selector };
  }
  return null;
};

/** Like `findFirst`. Throws `HostChangedError` with the wanted key when nothing answers. */
export const findRequired = (
  host: HostId,
  root: ParentNode,
  wanted: Wanted,
  accept: Accept = any,
): Found => {
  const found = findFirst(root, wanted, accept);
  if (!found) throw new HostChangedError(host, wanted.key);
  return found;
};
