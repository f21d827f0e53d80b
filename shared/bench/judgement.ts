import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { isbot } from "isbot";
import { parse } from "yaml";
import { z } from "zod";

import { judgeScenario } from "../fixtures/judge-scenario.ts";
import type { Scenario, Truth } from "../fixtures/scenario.ts";
import { scenarios } from "../fixtures/tracking-scenarios.ts";
import { type Label, labelOfFamily, labelOfPim } from "./labels.ts";

// Whom the judgement takes for a person, against two simple rules: everything counts, and everything
// counts that `isbot` does not call a bot. False persons on machine rows must be none, persons found
// at least 95 %, and Apple's relay must never be a person.
const folder = fileURLToPath(new URL("../../../shared/tracking/", import.meta.url));

/** A label says what an agent is, not where it was: each is asked from a home, hours after. */
const alone = (userAgent: string, truth: Truth): Scenario => ({
  name: userAgent,
  requests: [{ kind: "image", userAgent, network: "other", after: 3 * 3_600, truth }],
});
const labelled = (rows: readonly { userAgent: string; label: Label }[]): Scenario[] =>
  rows.flatMap(({ userAgent, label }) => (label === null ? [] : [alone(userAgent, label)]));

const pimSchema = z.array(
  z.object({ user_agent: z.string(), client: z.object({ name: z.string() }) }),
);
const uapSchema = z.object({
  test_cases: z.array(z.object({ user_agent_string: z.string(), family: z.string().nullable() })),
});

const readLabelled = (): [string, Scenario[]][] => {
  const read = (file: string): unknown => parse(readFileSync(folder + file, "utf8"));
  const pim = pimSchema.parse(read("matomo-pim.yml"));
  const uap = uapSchema.parse(read("uap-core-test_ua.yaml")).test_cases;
  const pimRows = pim.map((row) => ({
    userAgent: row.user_agent,
    label: labelOfPim(row.client.name),
  }));
  const uapRows = uap.map((row) => ({
    userAgent: row.user_agent_string,
    label: labelOfFamily(row.family ?? "Other"),
  }));
  return [
    ["device-detector, mail programs", labelled(pimRows)],
    ["uap-core, browsers and machines", labelled(uapRows)],
  ];
};

type Rule = (scenario: Scenario) => boolean[];
const rules: [string, Rule][] = [
  ["ours", (scenario) => judgeScenario(scenario).map(({ verdict }) => verdict === "human")],
  ["count everything", ({ requests }) => requests.map(() => true)],
  ["isbot", ({ requests }) => requests.map(({ userAgent }) => !isbot(userAgent))],
];

interface Score {
  people: number;
  found: number;
  machines: number;
  taken: string[];
  apple: number;
  appleTaken: number;
}

const score = (list: readonly Scenario[], rule: Rule): Score => {
  const rows = list.flatMap((scenario) => {
    const taken = rule(scenario);
    return scenario.requests.map(({ truth, userAgent }, index) => ({
      truth,
      userAgent,
      taken: taken[index] ?? false,
    }));
  });
  const that = (...truths: Truth[]) => rows.filter(({ truth }) => truths.includes(truth));
  const takenOf = (...truths: Truth[]) => that(...truths).filter(({ taken }) => taken);
  return {
    people: that("human").length,
    found: takenOf("human").length,
    machines: that("machine", "self").length,
    taken: takenOf("machine", "self").map(({ userAgent }) => userAgent ?? "(none)"),
    apple: that("unknowable").length,
    appleTaken: takenOf("unknowable").length,
  };
};

const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;

const hasShared = existsSync(folder);
const lists: [string, Scenario[]][] = [
  ["our scenarios", [...scenarios]],
  ...(hasShared ? readLabelled() : []),
];
const missed: string[] = [];
const table = lists.flatMap(([list, rows]) =>
  rules.map(([name, rule]) => {
    const { people, found, machines, taken, apple, appleTaken } = score(rows, rule);
    if (name === "ours") {
      if (taken.length > 0) missed.push(`${list}: taken for a person: ${taken.join(" | ")}`);
      if (found < 0.95 * people) missed.push(`${list}: ${found} of ${people} people found`);
      if (appleTaken > 0) missed.push(`${list}: Apple's relay was taken for a person`);
    }
    return {
      list,
      rule: name,
      "machines and own views": machines,
      "taken for a person": taken.length,
      people,
      found: share(found, people),
      "Apple's relay": apple,
      "said to be a person": appleTaken,
    };
  }),
);
console.table(table);
if (!hasShared) console.log(`The labelled lists are not here (${folder}): only the scenarios.`);
for (const line of missed) console.log(line);
if (missed.length > 0) process.exitCode = 1;
