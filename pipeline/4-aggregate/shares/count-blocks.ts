import { type BlockCount, blocksOf, fieldsOfBlock, type Meaning, meaningOf, sampleOf } from "../../schemas/index.js";
import { boundCount } from "./bound-count.js";
import { listReadings } from "./list-readings.js";
import { shareOf } from "./share-of.js";

type Given = Parameters<typeof listReadings>[0];

/**
 * For each yes/no field of each block, how many of the cases that have a value have one that means yes, how many one that means not yet,
 * for how many a document contradicts it, and how few and how many of all cases can have one
 * that means yes.
 */
export function countBlocks(given: Given): BlockCount[] {
  const { codebook, cases, values } = given;
  const readingsOf = listReadings(given);
  const sample = sampleOf(cases).length;
  return blocksOf(codebook).flatMap((block) =>
    fieldsOfBlock(codebook, block).map((field) => {
      const all = values.filter((value) => value.field === field.field);
      const answers = all.filter(({ value }) => value !== "").map(({ value }) => meaningOf(field, value));
      const count = (meaning: Meaning) => answers.filter((answer) => answer === meaning).length;
      const share = shareOf(count("yes"), answers.length, sample);
      const contested = all.filter(({ status }) => status === "contested").length;
      const meansYes = (value: string) => meaningOf(field, value) === "yes";
      const [count_low, count_high] = boundCount(readingsOf(field.field), meansYes);
      const beside = { pending: count("pending"), contested, count_low, count_high };
      return { block, field: field.field, label: field.label, ...share, ...beside };
    }),
  );
}
