import { roundTo } from "../../lib/round.js";
import {
  type BlockProfile,
  blocksOf,
  type Case,
  cellOf,
  type Field,
  fieldsOfBlock,
  meaningOf,
  sampleOf,
  type Value,
} from "../../schemas/index.js";
import { heightOf } from "./average-linkage.js";
import { type Profile, seriate } from "./seriate.js";

interface Given {
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly values: readonly Value[];
}

/**
 * For each block, cases in an order in which those that have yes for the same fields are adjacent, with their Jaccard similarity. A case
 * without a value for every field of the block has no profile to compare, and so no place in the order.
 */
export function profileBlocks({ codebook, cases, values }: Given): BlockProfile[] {
  const valueAt = new Map(values.map((value) => [cellOf(value), value.value]));
  return blocksOf(codebook).flatMap((block) => {
    const fields = fieldsOfBlock(codebook, block);
    const rows = sampleOf(cases).map(({ case_id }) => {
      const meanings = fields.map((field) =>
        meaningOf(field, valueAt.get(cellOf({ case_id, field: field.field })) ?? ""),
      );
      const used = new Set(fields.filter((_, i) => meanings[i] === "yes").map(({ field }) => field));
      return { case_id, used, isComplete: meanings.every((meaning) => meaning !== "") };
    });
    const noSimilarity = { jaccard: null, mean_jaccard: null, joined_at: null };
    const none = { order: null, yes: null, profile: null, nearest: "", ...noSimilarity };
    return [
      ...describe(rows.filter(({ isComplete }) => isComplete)),
      ...rows.filter(({ isComplete }) => !isComplete).map(({ case_id }) => ({ case_id, ...none })),
    ].map((row) => ({ block, ...row }));
  });
}

/** The rows of the cases that have a profile, in their order. */
function describe(profiles: readonly Profile[]): Omit<BlockProfile, "block">[] {
  if (profiles.length === 0) return [];
  const { order, kinds, similarity, tree } = seriate(profiles);
  return order.map((i, row) => {
    const others = profiles.map((_, j) => j).filter((j) => j !== i);
    const to = (j: number) => similarity[i]?.[j] ?? 0;
    const most = Math.max(...others.map(to));
    const mean = others.reduce((sum, j) => sum + to(j), 0) / others.length;
    return {
      case_id: profiles[i]?.case_id ?? "",
      order: row + 1,
      yes: profiles[i]?.used.size ?? 0,
      profile: (kinds[i] ?? 0) + 1,
      nearest: others
        .filter((j) => most > 0 && to(j) === most)
        .map((j) => profiles[j]?.case_id)
        .join(";"),
      jaccard: others.length === 0 ? null : roundTo(most, 3),
      mean_jaccard: others.length === 0 ? null : roundTo(mean, 3),
      joined_at: row === 0 ? null : roundTo(heightOf(tree, order[row - 1] as number, i) ?? 0, 3),
    };
  });
}
