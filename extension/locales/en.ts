import { options } from "./en/options.ts";
import { popup } from "./en/popup.ts";
import { report } from "./en/report.ts";
import type { Text } from "./fr.ts";
import { en as panelWords } from "./panel/en.ts";

/** Everything the extension's pages say in English. */
export const en: Text = { ...panelWords, options, popup, report };
