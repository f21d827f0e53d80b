import { semesters } from "./rate-table.ts";

/**
 * The European Central Bank's main refinancing rate on 1 January and 1 July: the anchor of
 * Directive 2011/7 (art. 2, 7) for the whole semester. A new semester is one line here.
 */
export const ecbRate = semesters(
  {
    "2016-S1": "0.05", // [BDF][ECB-SDW]
    "2016-S2": "0.00",
    "2017-S1": "0.00",
    "2017-S2": "0.00",
    "2018-S1": "0.00",
    "2018-S2": "0.00",
    "2019-S1": "0.00",
    "2019-S2": "0.00",
    "2020-S1": "0.00",
    "2020-S2": "0.00",
    "2021-S1": "0.00",
    "2021-S2": "0.00",
    "2022-S1": "0.00",
    "2022-S2": "0.00", // the rise of 27 July came after the anchor
    "2023-S1": "2.50",
    "2023-S2": "4.00",
    "2024-S1": "4.50",
    "2024-S2": "4.25", // last one in [BDF][ECB-SDW]
    "2025-S1": "3.15", // ECB's own table, as of 18 December 2024
    "2025-S2": "2.15", // ECB's own table, as of 11 June 2025
    "2026-S1": "2.15",
    "2026-S2": "2.40", // ECB's own table, as of 17 June 2026; [GLAMA]
  },
  [
    {
      label: "Taux directeurs (Banque de France)",
      url: "https://www.banque-france.fr/en/policy-rates",
    },
    {
      label: "Key ECB interest rates (BCE)",
      url: "https://sdw.zentral-bank.eu/stats/policy_and_exchange_rates/key_ecb_interest_rates/html/index.en.html",
    },
  ],
);
