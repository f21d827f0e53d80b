import { semesters } from "../rate-table.ts";
import { monetary } from "./sources.ts";

/**
 * Legal interest, "tous autres cas" (CMF L313-2): a freelancer is a professional creditor. A new
 * semester is one line here.
 */
export const legalRate = semesters(
  {
    "2015-S1": "0.93", // [SP-F783]
    "2015-S2": "0.99",
    "2016-S1": "1.01",
    "2016-S2": "0.93",
    "2017-S1": "0.90",
    "2017-S2": "0.90",
    "2018-S1": "0.89",
    "2018-S2": "0.88",
    "2019-S1": "0.86",
    "2019-S2": "0.87",
    "2020-S1": "0.87",
    "2020-S2": "0.84",
    "2021-S1": "0.79",
    "2021-S2": "0.76",
    "2022-S1": "0.76",
    "2022-S2": "0.77",
    "2023-S1": "2.06",
    "2023-S2": "4.22",
    "2024-S1": "5.07",
    "2024-S2": "4.92", // last one in [SP-F783]
    "2025-S1": "3.71", // arrêté of 17 December 2024 [LEGIFISCAL-26]
    "2025-S2": "2.76", // arrêté of 19 June 2025 [KSCA]
    "2026-S1": "2.62", // arrêté of 15 December 2025 [JURIBLIO]
    "2026-S2": "2.75", // arrêté of 26 June 2026, the official page itself not seen
  },
  [
    monetary("art. L313-2"),
    {
      label: "Taux de l’intérêt légal (service-public, fiche F783)",
      url: "https://www.associations.gouv.fr/dons-donations-et-legs.html?xml=F783",
    },
    {
      label: "Taux de l’intérêt légal 2025 et 2026 (LégiFiscal)",
      url: "https://www.legifiscal.fr/actualites-fiscales/4371-taux-interet-legal-1er-semestre-2026.html",
    },
  ],
);
