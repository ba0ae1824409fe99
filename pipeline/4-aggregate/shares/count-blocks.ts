import {
  type BlockCount,
  blocksOf,
  type Case,
  type Field,
  fieldsOfBlock,
  type Meaning,
  meaningOf,
  sampleOf,
  type Value,
} from "../../schemas/index.js";
import { shareOf } from "./share-of.js";

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
      const count = (meaning: Meaning) => answers.filter((answer) => answer === meaning).length;
      const share = shareOf(count("yes"), answers.length, sample);
      const contested = all.filter(({ status }) => status === "contested").length;
      return { block, field: field.field, label: field.label, ...share, pending: count("pending"), contested };
    }),
  );
}
