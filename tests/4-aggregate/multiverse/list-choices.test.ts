import { expect, test } from "vitest";
import { listChoices } from "../../../pipeline/4-aggregate/multiverse/list-choices.js";
import { listCombinations } from "../../../pipeline/4-aggregate/multiverse/list-combinations.js";
import { Settings } from "../../../pipeline/schemas/index.js";
import { sourceOf } from "../../3-triangulate/given.js";

const settings = Settings.parse({ reference_date: "2023-12-31", policy: "majority" });
const table = { role: "answers", source_id: "survey", observed_on: "2023-12-31", case_column: "Name", ignore: [] };
const sources = [
  sourceOf({ source_id: "survey", kind: "questionnaire" }),
  sourceOf({ source_id: "paper", kind: "press" }),
  sourceOf({ source_id: "uncited", kind: "report" }),
];
const observations = [{ source_id: "survey" }, { source_id: "paper" }];
const difference = {
  ...{ obs_id: "t1", field: "governance", case_id: "alpha", words: "", first_code: "private", second_code: "mixed" },
  ...{ certainty: "" as const, remark: "", settled: "" as const, settlement: "" },
};

function optionsOf(observed_from: string | undefined, coderDifferences = [difference]) {
  const study = { tables: [{ ...table, ...(observed_from !== undefined && { observed_from }) }] };
  const choices = listChoices(settings, { study, observations, sources, coderDifferences });
  return Object.fromEntries(choices.map(({ choice, options }) => [choice, options.map(({ option }) => option)]));
}

test("what the settings choose comes first, and a survey of several months has two days", () => {
  expect(optionsOf("2023-06")).toEqual({
    policy: ["majority", "primary-first", "secondary-first", "most-recent", "best-evidence", "dawid-skene"],
    least_grade: ["derived", "stated", "event_or_site"],
    reference_date: ["2023-12-31", "2023-06-30"],
    coder: ["agreed", "first", "second"],
    without_kinds: ["none", "press", "questionnaire"],
  });
});

test("a survey of one day has one day, and without differences there is one coder", () => {
  const { reference_date, coder } = optionsOf(undefined, []);
  expect({ reference_date, coder }).toEqual({ reference_date: ["2023-12-31"], coder: ["agreed"] });
});

test("every option meets every other once, and the settings' own combination comes first", () => {
  const study = { tables: [table] };
  const choices = listChoices(settings, { study, observations, sources, coderDifferences: [difference] });
  const combinations = listCombinations(settings, choices);
  // 6 policies, 3 grades, 1 day, 3 coders, and no kind of source or one of 2 left out.
  expect(combinations).toHaveLength(6 * 3 * 1 * 3 * 3);
  expect(combinations[0]?.settings).toEqual(settings);
  expect(new Set(combinations.map((one) => JSON.stringify(one.settings))).size).toBe(combinations.length);
  expect(combinations.at(-1)?.settings).toMatchObject({
    least_grade: "event_or_site",
    without_kinds: ["questionnaire"],
  });
});
