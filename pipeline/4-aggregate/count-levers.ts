import type { Cluster, Field, LeverCount, Value } from "../artifacts.js";
import { shareOf } from "./share-of.js";

/** How many of the clusters that answered use each lever, and for how many a document says otherwise. */
export function countLevers({
  codebook,
  clusters,
  values,
}: {
  codebook: readonly Field[];
  clusters: readonly Cluster[];
  values: readonly Value[];
}): LeverCount[] {
  const sample = clusters.filter(({ in_sample }) => in_sample === "yes").length;
  return codebook
    .filter(({ field }) => field.startsWith("lever_"))
    .map(({ field, label }) => {
      const all = values.filter((value) => value.field === field);
      const answers = all.filter(({ value }) => value !== "");
      const used = answers.filter(({ value }) => value === "yes").length;
      const contested = all.filter(({ status }) => status === "contested").length;
      return { lever: field, label, ...shareOf(used, answers.length, sample), contested };
    });
}
