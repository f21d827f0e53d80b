import { render } from "preact";

import "../style/base.css";
import "../style/controls.css";
import "./options.css";
import { Options, type OptionsDeps } from "./options.tsx";

/** Shows the options in `root`; returns how to take them away. */
export const mountOptions = (root: Element, deps: OptionsDeps): (() => void) => {
  render(<Options deps={deps} />, root);
  return () => render(null, root);
};
