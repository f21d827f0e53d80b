import { render } from "preact";

import "../style/base.css";
import "../style/controls.css";
import "../style/marks.css";
import "./panel.css";
import { Panel } from "./panel.tsx";
import type { PanelDeps } from "./panel-deps.ts";

/** Shows the panel in `root`, for as long as the page lives; returns how to take it away. */
export const mountPanel = (root: Element, deps: PanelDeps): (() => void) => {
  render(<Panel deps={deps} />, root);
  return () => render(null, root);
};
