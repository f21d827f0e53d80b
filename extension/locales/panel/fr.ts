import { agenda } from "../fr/agenda.ts";
import { caseView } from "../fr/case-view.ts";
import { common } from "../fr/common.ts";
import { consent } from "../fr/consent.ts";
import { log } from "../fr/log.ts";
import { openCase } from "../fr/open-case.ts";
import { panel } from "../fr/panel.ts";

/** What the panel says in French, and what other pages share with it. */
export const fr = { common, panel, openCase, caseView, consent, log, agenda };

/** What every language must say beside a mail. */
export type PanelText = typeof fr;
