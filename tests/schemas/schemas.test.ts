import { expect, test } from "vitest";
import { Study, sampleOf } from "../../pipeline/schemas/index.js";

test.each([
  { cases: ["b yes", "a no", "c yes"], sample: ["b", "c"] },
  { cases: ["a no"], sample: [] },
  { cases: [], sample: [] },
])("of $cases the sample is $sample, in their order", ({ cases, sample }) => {
  const rows = cases.map((row) => {
    const [case_id = "", in_sample] = row.split(" ") as [string, "yes" | "no"];
    return { case_id, name: case_id, in_sample, note: "" };
  });
  expect(sampleOf(rows).map(({ case_id }) => case_id)).toEqual(sample);
});

test("a study needs a title, a day and its inputs; all else has a default, or is absent", () => {
  const least = { title: "A", parameters: { reference_date: "2023-12-31" }, inputs: {} };
  expect(Study.parse(least)).toEqual({
    ...least,
    parameters: {
      ...{ reference_date: "2023-12-31", policy: "primary-first", least_grade: "derived", events: true },
      ...{ coder: "agreed", without_kinds: [], without_sources: [], settled: [] },
      ...{ shapefile_encoding: "", map_line: "", compared_with: "" },
    },
    titles: {},
    languages: ["en"],
    case: { en: { one: "case", many: "cases", gender: "m" }, fr: { one: "cas", many: "cas", gender: "m" } },
    blocks: {},
    source_kinds: {},
    headlines: [],
    tables: [],
    city_groups: [],
  });
  for (const key of ["title", "parameters", "inputs"])
    expect(Study.safeParse({ ...least, [key]: undefined }).success, key).toBe(false);
});

test.each([
  { why: "no language", given: { languages: [] } },
  { why: "a language that is none", given: { languages: ["English"] } },
  { why: "a block that is no slug", given: { blocks: { "My tools": {} } } },
  { why: "a noun without its plural", given: { case: { en: { one: "mill" } } } },
  { why: "a figure of no kind", given: { figures: [{ name: "pie", kind: "pie" }] } },
  {
    why: "a key of an earlier shape",
    given: { parameters: { reference_date: "2023-12-31", western_sahara: "solid" } },
  },
])("a study with $why is refused", ({ given }) => {
  const least = { title: "A", parameters: { reference_date: "2023-12-31" }, inputs: {} };
  expect(Study.safeParse({ ...least, ...given }).success).toBe(false);
});
