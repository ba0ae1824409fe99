import { expect, test } from "vitest";
import { noticeIfBeforePrimary } from "../../pipeline/3-triangulate/notice-if-before-primary.js";
import { weighBy } from "../../pipeline/3-triangulate/weigh-by.js";
import { Settings } from "../../pipeline/schemas/index.js";
import { changing, sourceOf, statementOf } from "./given.js";

const cases = [{ case_id: "alpha", name: "Made-up Alpha", in_sample: "yes" as const, note: "" }];
const table = { role: "answers", source_id: "survey", case_column: "Name", ignore: [], observed_on: "2023-12-31" };
const observations = [statementOf({ source_id: "survey", observed_on: "2023-12-31" })];
const sources = [sourceOf({ source_id: "survey", tier: "primary" })];

test.each([
  { from: "2023-06", day: "2023-05-31", first: "2023-06-01" },
  { from: "2023-06", day: "2023-06-01", first: undefined },
  { from: undefined, day: "2023-06-01", first: "2023-12-31" },
])("answers given from $from to 2023-12-31: on $day the first to count is $first", ({ from, day, first }) => {
  const study = { tables: [{ ...table, ...(from && { observed_from: from }) }] };
  const given = { cases, codebook: [changing], wholeCodebook: [changing], sources, study, observations };
  const dated = weighBy(Settings.parse({ reference_date: day }), { ...given, coderDifferences: [] });
  const message = noticeIfBeforePrimary(dated);
  if (first === undefined) expect(message).toBeUndefined();
  else expect(message).toContain(`no primary source counts on ${day}`);
  if (first !== undefined) expect(message).toContain(`the first counts from ${first} on:`);
});
