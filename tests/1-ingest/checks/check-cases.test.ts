import { expect, test } from "vitest";
import { checkClusters } from "../../../pipeline/1-ingest/checks/check-cases.js";
import type { Cluster } from "../../../pipeline/schemas/index.js";
import { onLines } from "../../lib/on-lines.js";
import { problemsOf } from "../../lib/scratch.js";

const cluster = (cluster_id: string, name: string, in_sample: "yes" | "no" = "yes"): Cluster => {
  return { cluster_id, name, in_sample, note: "" };
};
const told = (...clusters: Cluster[]) => problemsOf(() => checkClusters(onLines(clusters), "data/clusters.csv"));

test("clusters of different names pass, also one whose name is its id", () => {
  const clusters = [cluster("alpha", "Made-up Alpha"), cluster("beta", "beta"), cluster("gamma", "C", "no")];
  expect(() => checkClusters(clusters, "data/clusters.csv")).not.toThrow();
});

test("a name that another cluster has, as its name or as its id, is refused", async () => {
  expect(await told(cluster("alpha", "Made-up"), cluster("beta", "Made-up"), cluster("gamma", "alpha"))).toEqual([
    'data/clusters.csv:3: name: expected a name of its own, but found "Made-up", by which alpha is known',
    'data/clusters.csv:4: name: expected a name of its own, but found "alpha", by which alpha is known',
  ]);
});

test.each([{ rows: [] }, { rows: [cluster("alpha", "A", "no")] }])("no sample is refused: $rows", async ({ rows }) => {
  expect(await told(...rows)).toEqual([expect.stringContaining(`but found none of ${rows.length}`)]);
});
