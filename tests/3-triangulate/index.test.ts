import { expect, test } from "vitest";
import { triangulate } from "../../pipeline/3-triangulate/index.js";
import { type Adjudication, policyNames, Settings } from "../../pipeline/schemas/index.js";
import { study } from "../4-aggregate/given.js";
import { changing, sourceOf, statementOf } from "./given.js";

// One cluster, made up: the survey says private, two papers say mixed, and of late a third says public.

const own = Settings.parse({ reference_date: "2023-12-31" });
const files = {
  coderDifferences: "",
  study: "",
  codebook: "",
  wholeCodebook: "",
  casesGiven: "",
  caseChanges: "",
  observations: "",
  sources: "",
};
const independentSources = [
  { source_id: "survey", tier: "primary" as const, value: "private", observed_on: "2022" },
  { source_id: "a", tier: "secondary" as const, value: "mixed", observed_on: "2019" },
  { source_id: "b", tier: "secondary" as const, value: "mixed", observed_on: "2019" },
  { source_id: "c", tier: "secondary" as const, value: "public", observed_on: "2023-06" },
];
const adjudication = { case_id: "alpha", field: "governance", value: "public", reason: "the statutes say so" };

/** @param current what study.json says */
function run(
  parameters: typeof own,
  adjudications: Partial<Adjudication>[] = [],
  current: object = {},
  notice: (message: string) => void = () => {},
) {
  const given = {
    study: { ...study, parameters: { ...study.parameters, ...current } },
    codebook: [changing],
    wholeCodebook: [changing],
    casesGiven: [{ case_id: "alpha", name: "Made-up Alpha", in_sample: "yes" as const, note: "" }],
    caseChanges: [],
    sources: independentSources.map(({ source_id, tier }) =>
      sourceOf({ source_id, tier, independent_source: source_id }),
    ),
    observations: independentSources.map((row, at) => {
      const { kind: _, independent_source: __, tier: ___, ...stated } = statementOf({ ...row, obs_id: `t${at}` });
      return stated;
    }),
    coderDifferences: [],
    adjudications: adjudications.map((row) => ({
      ...adjudication,
      decided_by: "A. Tester",
      decided_on: "2026-11-23",
      ...row,
    })),
  };
  const named = { ...files, adjudications: "data/decisions/adjudications.csv" };
  const made = triangulate.run(given, parameters, {
    files: named,
    tables: [],
    hashes: {},
    assets: {},
    former: () => undefined,
    notice,
  });
  if (made instanceof Promise) throw new Error("expected no promise");
  return made;
}

test("every policy has its value beside the others', whichever the run is by", () => {
  const expected = [
    {
      ...{ case_id: "alpha", field: "governance", "primary-first": "private", "secondary-first": "mixed" },
      ...{ majority: "mixed", "most-recent": "public", "best-evidence": "mixed", "dawid-skene": "mixed" },
    },
  ];
  for (const policy of policyNames) {
    const { policyValues, values } = run({ ...own, policy });
    expect(policyValues).toEqual(expected);
    expect(values[0]?.value).toBe(policyValues[0]?.[policy]);
  }
});

test("what a person settled is settled under every policy", () => {
  const [row] = run(own, [{}]).policyValues;
  expect(new Set(policyNames.map((policy) => row?.[policy]))).toEqual(new Set(["public"]));
});

const early = { ...own, reference_date: "2018-12-31" };

test("a row that meets no conflict fails the study's own run", () => {
  expect(() => run(early, [{}], early)).toThrow(
    "data/decisions/adjudications.csv: field: the sources no longer disagree on alpha.governance; remove the row",
  );
});

test.each<{ why: string; setting: typeof own }>([
  { why: "on another day", setting: early },
  { why: "by another policy", setting: { ...early, policy: "majority" } },
])("$why it was not made for, and settles nothing", ({ setting }) => {
  expect(run(setting, [{}])).toEqual(run(setting));
});

test("a row on a cluster that there is not fails every run", () => {
  expect(() => run(early, [{ case_id: "alhpa" }])).toThrow(
    'data/decisions/adjudications.csv: case_id: no case of the sample is called "alhpa"; did you mean alpha?',
  );
});

test.each([
  {
    day: "2021-12-31",
    expected: [
      "no primary source counts on 2021-12-31 for fields that change over time, as the first counts from 2022-12-31 on: their values rest on documents alone",
    ],
  },
  // "2022" may be its last day.
  { day: "2022-12-31", expected: [] },
  { day: "2023-12-31", expected: [] },
])("as of $day, the run's notices are $expected", ({ day, expected }) => {
  const notices: string[] = [];
  run({ ...own, reference_date: day }, [], {}, (message) => notices.push(message));
  expect(notices).toEqual(expected);
});
