import { roundTo } from "../../lib/round.js";
import { codesOf } from "../../schemas/codes.js";
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
import { shareOf, sharesOf } from "./share-of.js";

interface Given {
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly values: readonly Value[];
}

/**
 * For each yes/no field of each block, how many of the cases that have a value have one that means yes, how many one that means not yet,
 * and for how many a document contradicts it.
 */
export function countBlocks({ codebook, cases, values }: Given): BlockCount[] {
  const sample = sampleOf(cases).length;
  return blocksOf(codebook).flatMap((block) =>
    fieldsOfBlock(codebook, block).map((field) => {
      const all = values.filter((value) => value.field === field.field);
      const contested = all.filter(({ status }) => status === "contested").length;
      return { block, field: field.field, label: field.label, ...countField(field, all, sample), contested };
    }),
  );
}

/** The share that means yes is the sum of its codes' shares, each rounded as in shares.csv, so that both tables agree. */
function countField(field: Field, values: readonly Value[], sample: number) {
  const codes = codesOf(field).map(({ code }) => code);
  const counts = codes.map((code) => values.filter(({ value }) => value === code).length);
  const shares = sharesOf(counts, sample).map((share, at) => ({ ...share, means: meaningOf(field, codes[at] ?? "") }));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const meaning = (asked: string) => shares.filter(({ means }) => means === asked);
  const yes = meaning("yes");
  const share = shareOf(sum(yes.map(({ count }) => count)), sum(counts), sample);
  const percent = share.percent === null ? null : roundTo(sum(yes.map(({ percent }) => percent ?? 0)), 1);
  return { ...share, percent, pending: sum(meaning("pending").map(({ count }) => count)) };
}
