import { render } from "preact";

import "../style/base.css";
import "../style/controls.css";
import "./statement.css";
import { type StatementDeps, StatementPage } from "./statement-page.tsx";

/** Shows a case's statement in `root`; returns how to take it away. */
export const mountStatement = (root: Element, deps: StatementDeps): (() => void) => {
  render(<StatementPage deps={deps} />, root);
  return () => render(null, root);
};
