import { caseView } from "./fr/case-view.ts";
import { common } from "./fr/common.ts";
import { consent } from "./fr/consent.ts";
import { log } from "./fr/log.ts";
import { openCase } from "./fr/open-case.ts";
import { options } from "./fr/options.ts";
import { panel } from "./fr/panel.ts";
import { popup } from "./fr/popup.ts";
import { report } from "./fr/report.ts";

/** Everything the extension's pages say in French: the language that the others are typed after. */
export const fr = { common, panel, openCase, caseView, consent, log, options, popup, report };

/** What every language must say. */
export type Text = typeof fr;
