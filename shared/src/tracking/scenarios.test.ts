import { describe, expect, test } from "vitest";

import { judgeScenario } from "../../fixtures/judge-scenario.ts";
import type { Truth } from "../../fixtures/scenario.ts";
import { scenarios } from "../../fixtures/tracking-scenarios.ts";

const judged = scenarios.flatMap((scenario) => {
  const verdicts = judgeScenario(scenario);
  return scenario.requests.map(({ truth }, index) => ({
    name: `${scenario.name}, request ${index + 1}`,
    truth,
    verdict: verdicts[index]?.verdict,
  }));
});
const that = (truth: Truth) => judged.filter((row) => row.truth === truth);
const namesOf = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);

describe("over the scenarios of SIGNALS.md", () => {
  test("no machine is taken for a person", () => {
    expect(that("machine").length).toBeGreaterThan(40);
    expect(namesOf(that("machine").filter(({ verdict }) => verdict === "human"))).toEqual([]);
  });

  test("at least 95 % of the people are found", () => {
    const people = that("human");
    expect(people.length).toBeGreaterThan(25);
    const missed = namesOf(people.filter(({ verdict }) => verdict !== "human"));
    expect(missed.slice(Math.floor(people.length / 20))).toEqual([]);
  });

  test("Apple’s relay is never a person, nor a machine", () => {
    expect(that("unknowable").length).toBeGreaterThan(5);
    expect(namesOf(that("unknowable").filter(({ verdict }) => verdict !== "unclear"))).toEqual([]);
  });

  test("the sender’s own views are the sender’s", () => {
    expect(namesOf(that("self").filter(({ verdict }) => verdict !== "self"))).toEqual([]);
    expect(namesOf(judged.filter((row) => row.verdict === "self" && row.truth !== "self"))).toEqual(
      [],
    );
  });
});
