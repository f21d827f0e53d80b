/** Width of the panel, and of the handle along its left edge, in CSS pixels. */
export const panelWidth = 360;
export const handleWidth = 20;

export interface DrawerOptions {
  panelUrl: string;
  /** What screen readers call it. */
  label: string;
  /** The same, while something in it is to be read. */
  troubledLabel: string;
  /** The words of the handle once the extension is gone. */
  reloadLabel: string;
  onToggle(): void;
  onEscape(): void;
}

export interface Drawer {
  /** `troubled`: the closed handle says that something no longer works. */
  render(state: { open: boolean; troubled: boolean }): void;
  /** Loads the panel without showing it. */
  preload(): void;
  focusPanel(): void;
  focusHandle(): void;
  hasFocus(): boolean;
  /** The extension is gone from this page: leaves a handle that reloads it, unless a newer one is there. */
  orphan(): void;
}

type Style = Partial<CSSStyleDeclaration>;

// Set one by one from script: a mail page's content security policy may forbid style sheets.
const setStyle = (element: HTMLElement, style: Style): void => {
  Object.assign(element.style, style);
};

const hostStyle: Style = {
  all: "initial",
  position: "fixed",
  top: "0",
  right: "0",
  bottom: "0",
  zIndex: "2147483000",
  // Only what is in it takes clicks.
  pointerEvents: "none",
  colorScheme: "light dark",
};

const asideStyle: Style = { display: "flex", height: "100%", justifyContent: "flex-end" };

const handleStyle: Style = {
  pointerEvents: "auto",
  boxSizing: "border-box",
  margin: "0",
  cursor: "pointer",
  background: "light-dark(#fff, #171c24)",
  borderStyle: "solid",
  borderWidth: "1px",
  font: '600 13px/1 system-ui, "Segoe UI", Roboto, sans-serif',
};

const closedHandle: Style = {
  alignSelf: "center",
  width: "28px",
  height: "auto",
  padding: "12px 6px",
  borderRightWidth: "0",
  borderRadius: "8px 0 0 8px",
  writingMode: "vertical-rl",
};

const openHandle: Style = {
  alignSelf: "stretch",
  width: `${handleWidth}px`,
  height: "100%",
  padding: "0",
  borderRightWidth: "1px",
  borderRadius: "0",
  writingMode: "horizontal-tb",
};

const calmHandle: Style = {
  color: "light-dark(#0b6b5d, #4fc2ae)",
  borderColor: "light-dark(#c9d0d8, #3d4755)",
};

const troubledHandle: Style = {
  color: "light-dark(#8a5000, #f0b95a)",
  borderColor: "light-dark(#8a5000, #f0b95a)",
};

const frameStyle: Style = {
  pointerEvents: "auto",
  border: "0",
  height: "100%",
  background: "light-dark(#fff, #171c24)",
};

const closedFrame: Style = { width: "0", visibility: "hidden" };
const openFrame: Style = { width: `${panelWidth}px`, visibility: "visible" };

const name = "impaye-drawer";
const keyEvents = ["keydown", "keypress", "keyup"] as const;

/**
 * The drawer at the page's right edge: a handle, and the panel in a frame of its own, so that keys
 * typed in it never reach the mail page. It stands outside the body, which mail pages rebuild, and
 * comes back when it is thrown out.
 */
export const createDrawer = (document: Document, options: DrawerOptions): Drawer => {
  const host = document.createElement(name);
  const shadow = host.attachShadow({ mode: "closed" });
  const aside = document.createElement("aside");
  const handle = document.createElement("button");
  const frame = document.createElement("iframe");
  aside.append(handle, frame);
  shadow.append(aside);

  setStyle(host, hostStyle);
  setStyle(aside, asideStyle);
  setStyle(frame, frameStyle);
  setStyle(handle, handleStyle);
  aside.ariaLabel = "Impayé";
  handle.type = "button";
  frame.title = options.label;
  frame.allow = "clipboard-write";

  let orphaned = false;
  handle.addEventListener("click", () => {
    if (orphaned) document.defaultView?.location.reload();
    else options.onToggle();
  });
  for (const kind of keyEvents) {
    host.addEventListener(kind, (event) => {
      // "e" on the handle must not archive a mail.
      event.stopPropagation();
      if (kind === "keydown" && event.key === "Escape" && !orphaned) options.onEscape();
    });
  }

  const stay = (): void => {
    if (!host.isConnected) document.documentElement.append(host);
    guard.observe(document.documentElement, { childList: true });
  };
  const guard = new MutationObserver(stay);
  guard.observe(document, { childList: true });

  const hideOnPaper = (): void => host.style.setProperty("display", "none");
  const showAgain = (): void => void host.style.removeProperty("display");
  const view = document.defaultView;
  view?.addEventListener("beforeprint", hideOnPaper);
  view?.addEventListener("afterprint", showAgain);

  const preload = (): void => {
    if (!frame.src) frame.src = options.panelUrl;
  };

  // Firefox starts an updated extension anew in the pages that are open.
  for (const left of document.querySelectorAll(`${name}[data-orphan]`)) left.remove();
  stay();
  return {
    preload,
    render({ open, troubled }) {
      if (open) preload();
      setStyle(handle, open ? openHandle : closedHandle);
      setStyle(handle, troubled && !open ? troubledHandle : calmHandle);
      handle.ariaLabel = troubled && !open ? options.troubledLabel : options.label;
      handle.title = troubled && !open ? options.troubledLabel : "";
      // Without width rather than without display: the panel sees that it is closed, and rests.
      setStyle(frame, open ? openFrame : closedFrame);
      handle.ariaExpanded = String(open);
      handle.textContent = open ? "›" : troubled ? "Impayé !" : "Impayé";
    },
    focusPanel: () => frame.focus(),
    focusHandle: () => handle.focus(),
    hasFocus: () => document.activeElement === host,
    orphan() {
      guard.disconnect();
      if ([...document.querySelectorAll(name)].some((other) => other !== host)) {
        host.remove();
        return;
      }
      orphaned = true;
      host.dataset["orphan"] = "";
      frame.remove();
      setStyle(handle, closedHandle);
      setStyle(handle, troubledHandle);
      handle.ariaExpanded = null;
      handle.ariaLabel = options.reloadLabel;
      handle.title = options.reloadLabel;
      handle.textContent = options.reloadLabel;
    },
  };
};
