import { describe, expect, it } from "vitest";

import { contactKinds } from "../schema/contact.ts";
import { jurisdictions } from "../schema/jurisdiction.ts";
import type { TemplateKey } from "../schema/template.ts";
import { narrowest, servedBy } from "./narrowest.ts";

type For = Pick<TemplateKey, "kind" | "jurisdiction">;
const all: For = { kind: "any", jurisdiction: "any" };
const consumers: For = { kind: "consumer", jurisdiction: "any" };
const belgium: For = { kind: "any", jurisdiction: "be" };
const belgians: For = { kind: "consumer", jurisdiction: "be" };

describe("narrowest", () => {
  it("prefers kind and country, then country, then kind, then all, in whatever order they come", () => {
    const ranked = [belgians, belgium, consumers, all];
    for (const [index, expected] of ranked.entries()) {
      const left = ranked.slice(index);
      expect(narrowest(left, belgians)).toBe(expected);
      expect(narrowest(left.toReversed(), belgians)).toBe(expected);
    }
  });

  it("gives nobody what is meant for somebody else", () => {
    expect(
      narrowest([belgians, belgium, consumers], { kind: "business", jurisdiction: "fr" }),
    ).toBe(null);
    expect(narrowest([belgians, all], { kind: "consumer", jurisdiction: "fr" })).toBe(all);
    // In an editor, what is written for all serves where nothing narrower is.
    expect(narrowest([belgians, all], belgium)).toBe(all);
  });
});

describe("servedBy", () => {
  it("is every kind in every country, or those that were named", () => {
    expect(servedBy(all)).toHaveLength(contactKinds.length * jurisdictions.length);
    expect(servedBy(belgium)).toEqual(contactKinds.map((kind) => ({ kind, jurisdiction: "be" })));
    expect(servedBy(belgians)).toEqual([{ kind: "consumer", jurisdiction: "be" }]);
  });
});
