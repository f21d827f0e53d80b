import { render } from "preact";

import "../style/base.css";
import "../style/controls.css";
import "../style/marks.css";
import "./agenda.css";
import "./popup.css";
import { Popup, type PopupDeps } from "./popup.tsx";

/** Shows the agenda in `root`; returns how to take it away. */
export const mountPopup = (root: Element, deps: PopupDeps): (() => void) => {
  render(<Popup deps={deps} />, root);
  return () => render(null, root);
};
