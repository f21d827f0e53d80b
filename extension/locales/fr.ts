import { options } from "./fr/options.ts";
import { popup } from "./fr/popup.ts";
import { report } from "./fr/report.ts";
import { fr as panelWords } from "./panel/fr.ts";

/** Everything the extension's pages say in French: the language that the others are typed after. */
export const fr = { ...panelWords, options, popup, report };

/** What every language must say. */
export type Text = typeof fr;
