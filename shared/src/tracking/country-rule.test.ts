import { expect, test } from "vitest";

import { countryRule } from "./country-rule.ts";

test.each([
  ["FR", true, "cnil"],
  ["RE", true, "cnil"],
  ["IT", true, "garante"],
  ["CH", true, "switzerland"],
  ["BE", false, "eprivacy"],
  ["LU", false, "eprivacy"],
  ["DE", false, "eprivacy"],
  ["GB", false, "pecr"],
  ["CA", false, "quebec"],
  ["US", false, "unknown"],
  ["XX", false, "unknown"],
])("in %s a formal notice is exempt: %s, says %s", (country, noticeExempt, source) => {
  expect(countryRule(country)).toEqual({ noticeExempt, source });
});
