import { expect, test } from "vitest";
import { sampleOf } from "../../pipeline/schemas/index.js";

test.each([
  { clusters: ["b yes", "a no", "c yes"], sample: ["b", "c"] },
  { clusters: ["a no"], sample: [] },
  { clusters: [], sample: [] },
])("of $clusters the sample is $sample, in their order", ({ clusters, sample }) => {
  const rows = clusters.map((row) => {
    const [cluster_id = "", in_sample] = row.split(" ") as [string, "yes" | "no"];
    return { cluster_id, name: cluster_id, in_sample, note: "" };
  });
  expect(sampleOf(rows).map(({ cluster_id }) => cluster_id)).toEqual(sample);
});
