import { findAll } from "../find-first.ts";
import { HostChangedError } from "../host.ts";
import { isShown } from "../is-shown.ts";
import { findBodies } from "./read-thread.ts";
import { replyButton, scrollArea } from "./selectors.ts";

const isReply = (button: HTMLElement): boolean =>
  /^(?:Répondre|Reply)$/iu.test(
    (button.getAttribute("aria-label") ?? button.textContent ?? "").trim(),
  );

/** Groups of at least two buttons side by side, in page order. */
const clustersIn = (pane: Element, accept: (button: HTMLElement) => boolean): HTMLElement[][] => {
  const byParent = new Map<Element | null, HTMLElement[]>();
  for (const area of findAll(pane, scrollArea).elements) {
    for (const button of area.querySelectorAll<HTMLElement>("button, [role=button]")) {
      const siblings = byParent.get(button.parentElement) ?? [];
      if (accept(button) && !siblings.includes(button)) siblings.push(button);
      byParent.set(button.parentElement, siblings);
    }
  }
  return [...byParent.values()].filter((buttons) => buttons.length >= 2);
};

/**
 * The button that answers the conversation in `pane`. Where the language is known it must say so;
 * elsewhere it is the first of the last cluster, as every build has had it. `written` is what belongs
 * to mails being written. Throws `HostChangedError`.
 */
export const findReplyButton = (pane: Element, written: readonly Element[]): HTMLElement => {
  const contents = [...findBodies(pane), ...written];
  const accept = (button: HTMLElement): boolean =>
    isShown(button) && !contents.some((content) => content.contains(button));
  const clusters = clustersIn(pane, accept);
  const named =
    clusters.at(-1)?.find(isReply) ?? findAll(pane, replyButton, accept).elements.at(-1);
  // A message's own toolbar begins with other things, such as reactions.
  const first = clusters.findLast(([button]) => !button?.closest("[role=toolbar]"))?.[0];
  const button = named ?? first;
  if (!button) throw new HostChangedError("outlook", replyButton.key);
  return button;
};
