import type { Compose, SendIntent } from "./host.ts";

/** What an adapter tells about its composes, so that gestures can be matched to them. */
export interface SendTargets {
  composes(): Compose[];
  /** The element around everything that belongs to this compose. */
  rootOf(compose: Compose): Element | null;
  sendButtonOf(compose: Compose): Element | null;
}

const isDisabled = (button: Element): boolean =>
  button.getAttribute("aria-disabled") === "true" || button.hasAttribute("disabled");

/**
 * Reports the gestures that send: a click on a send button, Enter or Space on it, Ctrl or ⌘ with
 * Enter anywhere in the compose. Listens on the window, in the capture phase, and only listens.
 */
export const onSendGesture = (
  document: Document,
  targets: SendTargets,
  intended: (intent: SendIntent) => void,
  signal: AbortSignal,
): void => {
  const report = (compose: Compose | undefined): void => {
    if (compose) intended({ compose, at: Date.now() });
  };
  const composeOfButton = (target: Node): Compose | undefined =>
    targets.composes().find((compose) => {
      const button = targets.sendButtonOf(compose);
      return button?.contains(target) === true && !isDisabled(button);
    });
  const composeAround = (target: Node): Compose | undefined =>
    targets.composes().find((compose) => targets.rootOf(compose)?.contains(target));

  const options = { capture: true, signal };
  document.defaultView?.addEventListener(
    "click",
    // Safe: the target of a mouse event in a document is a node.
    (event) => report(composeOfButton(event.target as Node)),
    options,
  );
  document.defaultView?.addEventListener(
    "keydown",
    (event) => {
      if (event.repeat || event.isComposing) return;
      // Safe: the target of a key event in a document is an element.
      const target = event.target as Element;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        report(composeAround(target));
      } else if (
        (event.key === "Enter" || event.key === " ") &&
        // A native button answers these keys with a click, which is reported already.
        target.closest("button") === null
      ) {
        report(composeOfButton(target));
      }
    },
    options,
  );
};
