import { render } from "preact";

import "../style/base.css";
import "../style/controls.css";
import "../style/marks.css";
import "./report.css";
import { Report, type ReportDeps } from "./report.tsx";

/** Shows the report in `root`; returns how to take it away. */
export const mountReport = (root: Element, deps: ReportDeps): (() => void) => {
  render(<Report deps={deps} />, root);
  return () => render(null, root);
};
