import { agenda } from "../en/agenda.ts";
import { caseView } from "../en/case-view.ts";
import { common } from "../en/common.ts";
import { consent } from "../en/consent.ts";
import { log } from "../en/log.ts";
import { openCase } from "../en/open-case.ts";
import { panel } from "../en/panel.ts";
import type { PanelText } from "./fr.ts";

/** What the panel says in English, and what other pages share with it. */
export const en: PanelText = { common, panel, openCase, caseView, consent, log, agenda };
