import { type Case, type Field, isLever, type LeverCount, sampleOf, type Value } from "../../schemas/index.js";
import { sharesOf } from "./share-of.js";

/** How many of the cases that answered use each lever, and for how many a document says otherwise. */
export function countLevers({
  codebook,
  cases,
  values,
}: {
  codebook: readonly Field[];
  cases: readonly Case[];
  values: readonly Value[];
}): LeverCount[] {
  const sample = sampleOf(cases).length;
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
