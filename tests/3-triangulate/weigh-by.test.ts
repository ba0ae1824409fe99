import { expect, test } from "vitest";
import { weighBy } from "../../pipeline/3-triangulate/weigh-by.js";
import { Settings } from "../../pipeline/schemas/index.js";
import { changing, sourceOf, statementOf } from "./given.js";

const cases = [{ case_id: "alpha", name: "Made-up Alpha", in_sample: "yes" as const, note: "" }];
const table = { role: "answers", source_id: "survey", case_column: "Name", ignore: [] };
const study = { tables: [{ ...table, observed_from: "2023-06", observed_on: "2023-12-31" }] };
const observations = [
  statementOf({ source_id: "survey", observed_on: "2023-12-31" }),
  statementOf({ obs_id: "t2", source_id: "paper", observed_on: "2023-12-31" }),
];
const sources = [sourceOf({ source_id: "survey" }), sourceOf({ source_id: "paper" })];
const codebook = [changing];

test.each([
  { day: "2023-05-31", why: "before the first answers", expected: ["2023-12-31", "2023-12-31"] },
  { day: "2023-06-01", why: "on the first day", expected: ["2023-06-01", "2023-12-31"] },
  { day: "2023-06-30", why: "between", expected: ["2023-06-30", "2023-12-31"] },
  { day: "2023-12-31", why: "on the last day", expected: ["2023-12-31", "2023-12-31"] },
])("a survey's answers $why count as of $expected.0 on $day; a document's date stays", ({ day, expected }) => {
  const settings = Settings.parse({ reference_date: day });
  const given = { cases, codebook, wholeCodebook: codebook, sources, study, observations, coderDifferences: [] };
  expect(weighBy(settings, given).observations.map(({ observed_on }) => observed_on)).toEqual(expected);
});
