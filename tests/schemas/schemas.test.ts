import { expect, test } from "vitest";
import { sampleOf } from "../../pipeline/schemas/index.js";

test.each([
  { cases: ["b yes", "a no", "c yes"], sample: ["b", "c"] },
  { cases: ["a no"], sample: [] },
  { cases: [], sample: [] },
])("of $clusters the sample is $sample, in their order", ({ cases, sample }) => {
  const rows = cases.map((row) => {
    const [case_id = "", in_sample] = row.split(" ") as [string, "yes" | "no"];
    return { case_id, name: case_id, in_sample, note: "" };
  });
  expect(sampleOf(rows).map(({ case_id }) => case_id)).toEqual(sample);
});
