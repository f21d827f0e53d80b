import { caseView } from "./en/case-view.ts";
import { common } from "./en/common.ts";
import { consent } from "./en/consent.ts";
import { log } from "./en/log.ts";
import { openCase } from "./en/open-case.ts";
import { options } from "./en/options.ts";
import { panel } from "./en/panel.ts";
import { popup } from "./en/popup.ts";
import { report } from "./en/report.ts";
import type { Text } from "./fr.ts";

/** Everything the extension's pages say in English. */
export const en: Text = { common, panel, openCase, caseView, consent, log, options, popup, report };
