import * as be from "../law/be/sources.ts";
import * as ch from "../law/ch/sources.ts";
import type { Source } from "../law/cited.ts";
import * as fr from "../law/fr/sources.ts";
import * as lu from "../law/lu/sources.ts";
import * as qc from "../law/qc/sources.ts";
import type { Jurisdiction } from "../schema/jurisdiction.ts";
import type { ToneRuleId } from "./rule.ts";

const press: Source = {
  label: "Loi du 29 juillet 1881, art. 29",
  url: "https://www.doctrine.fr/l/texts/lois/JORFTEXT000000877119/articles/LEGIARTI000030743290",
};
const survey: Source = {
  label: "Enquête de la DGCCRF sur le recouvrement amiable",
  url: "https://www.economie.gouv.fr/dgccrf/recouvrement-amiable-de-creances-un-secteur-sous-surveillance",
};

/**
 * The texts that each rule rests on, by country: the fact sheet, §4 for France, §2 for the others. A
 * country that is not there has its own, which were not read; a rule that is not there is a matter of
 * manners.
 */
export const bases: Partial<Record<ToneRuleId, Partial<Record<Jurisdiction, readonly Source[]>>>> =
  {
    insult: { fr: [press, fr.penal("R621-1 et R621-2"), fr.civil("art. 1240")] },
    "public-shaming": {
      fr: [fr.penal("312-10 et 312-11 (chantage)"), press, fr.civil("art. 1240")],
    },
    "police-criminal": {
      fr: [fr.penal("312-1, 312-10 et 226-10"), fr.consumption("art. L121-6 5°")],
    },
    "report-threat": { fr: [fr.penal("312-10 et 226-10")] },
    violence: { fr: [fr.penal("222-17, 222-18 et 312-1")] },
    "fake-court-act": {
      fr: [fr.penal("433-13 2° et 433-17")],
      ch: [ch.debtEnforcement("art. 67 et 69")],
      lu: [lu.procedureCode("art. 129 à 140")],
    },
    "fake-title": {
      fr: [fr.penal("433-13 1° et 433-17"), fr.enforcementCode("art. R124-1 à R124-7")],
    },
    "seizure-without-title": {
      fr: [fr.enforcementCode("art. L111-3, L122-1 et L211-1"), fr.consumption("art. L121-6 5°")],
      ch: [ch.debtEnforcement("art. 69, 79, 80 et 88")],
      lu: [lu.procedureCode("art. 139")],
    },
    "bank-file": { fr: [fr.consumption("art. L121-6"), survey] },
    "illegal-fees": {
      fr: [fr.enforcementCode("art. L111-8 al. 2"), fr.commerce("art. L441-10 II")],
      be: [be.bookXix],
      lu: [lu.latePayment("art. 5")],
      ch: [ch.debtEnforcement("art. 68")],
    },
    "indemnity-b2c": {
      fr: [fr.commerce("art. L441-10 et D441-5 (entre professionnels seulement)")],
      be: [be.bookXix],
      lu: [lu.latePayment("art. 5 (entre professionnels seulement)")],
    },
    "prescribed-claim": {
      fr: [
        fr.civil("art. 2224"),
        fr.commerce("art. L110-4"),
        fr.consumption("art. L218-2 et L121-6 5°"),
      ],
      qc: [qc.civil("art. 2925")],
      ch: [ch.obligations("art. 127 et 128")],
    },
    "amicable-disguised": { fr: [fr.consumption("art. L121-2 et L121-6")] },
    "third-party": { fr: [fr.civil("art. 9"), fr.penal("226-1")] },
    "harassment-frequency": {
      fr: [fr.penal("222-16 et 222-33-2-2"), fr.consumption("art. L121-7 3°")],
    },
    "covert-recording": { fr: [fr.penal("226-1 et 226-2")] },
    "blackmail-trade": { fr: [fr.penal("312-10")] },
    "self-help": {
      fr: [
        fr.penal("323-1 et s."),
        fr.civil("art. 1217 et 1219 (suspendre ses prestations à venir est permis)"),
      ],
    },
    "emotion-accusation": { fr: [press, fr.penal("R621-1")] },
    "rate-claim": {
      fr: [fr.commerce("art. L441-10 II"), fr.civil("art. 1343-1")],
      be: [be.latePayment("art. 5")],
      qc: [qc.civil("art. 1617")],
      ch: [ch.obligations("art. 104")],
      lu: [lu.latePayment("art. 5")],
    },
    "wrong-court": {
      fr: [
        {
          label: "Code de l’organisation judiciaire (depuis 2020)",
          url: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006071164/",
        },
      ],
    },
  };
