import { describe, expect, test } from "vitest";

import { languages } from "../schema/language.ts";
import { consentClauses } from "./consent-clause.ts";

describe.each(languages)("the clause in %s", (language) => {
  test.each(["quote", "terms"] as const)(
    "for the %s says what is kept: no more, no less",
    (place) => {
      const clause = consentClauses[language][place];
      expect(clause).toMatch(
        /sorte de logiciel et la sorte de réseau|kind of software and the kind of network/,
      );
      expect(clause).toMatch(/pas l’adresse IP|not the IP address/);
      expect(clause).not.toMatch(/logiciel utilisé|software used/);
    },
  );
});
