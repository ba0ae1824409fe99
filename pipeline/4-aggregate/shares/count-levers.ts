import { type Cluster, type Field, isLever, type LeverCount, sampleOf, type Value } from "../../schemas/index.js";
import { sharesOf } from "./share-of.js";

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
  const sample = sampleOf(clusters).length;
  return codebook
    .filter(({ field }) => isLever(field))
    .map(({ field, label }) => {
      const all = values.filter((value) => value.field === field);
      const answers = all.filter(({ value }) => value !== "");
      const used = answers.filter(({ value }) => value === "yes").length;
      const contested = all.filter(({ status }) => status === "contested").length;
      // Used and not used are one whole, so that the share is the same here as in shares.csv.
      const [share] = sharesOf([used, answers.length - used], sample) as [ReturnType<typeof sharesOf>[number]];
      return { lever: field, label, ...share, contested };
    });
}
