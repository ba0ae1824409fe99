import {
  type BlockCount,
  blocksOf,
  type Case,
  type Field,
  fieldsOfBlock,
  meaningOf,
  sampleOf,
  type Value,
} from "../../schemas/index.js";
import { sharesOf } from "./share-of.js";

interface Given {
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly values: readonly Value[];
}

/**
 * For each yes/no field of each block, how many of the cases that have a value have one that means yes, how many one that means not yet,
 * and for how many a document says otherwise.
 */
export function countBlocks({ codebook, cases, values }: Given): BlockCount[] {
  const sample = sampleOf(cases).length;
  return blocksOf(codebook).flatMap((block) =>
    fieldsOfBlock(codebook, block).map((field) => {
      const all = values.filter((value) => value.field === field.field);
      const answers = all.filter(({ value }) => value !== "").map(({ value }) => meaningOf(field, value));
      const counts = (["yes", "pending", "no", ""] as const).map(
        (meaning) => answers.filter((answer) => answer === meaning).length,
      );
      // Its answers are one whole, so that the share is the same here as in shares.csv.
      const [share] = sharesOf(counts, sample) as [ReturnType<typeof sharesOf>[number]];
      const contested = all.filter(({ status }) => status === "contested").length;
      return { block, field: field.field, label: field.label, ...share, pending: counts[1] ?? 0, contested };
    }),
  );
}
