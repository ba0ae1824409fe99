import { roundTo } from "../../lib/round.js";
import {
  type Case,
  cellOf,
  type Field,
  isLever,
  type LeverProfile,
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
 * Cases in an order in which those that use the same levers are adjacent, with their Jaccard similarity. A case without a value for
 * every lever has no profile to compare, and so no place in the order.
 */
export function similarityProfiles({ codebook, cases, values }: Given): LeverProfile[] {
  const levers = codebook.map(({ field }) => field).filter(isLever);
  const valueAt = new Map(values.map((value) => [cellOf(value), value.value]));
  const rows = sampleOf(cases).map(({ case_id }) => {
    const answers = levers.map((lever) => valueAt.get(cellOf({ case_id, field: lever })) ?? "");
    const used = new Set(levers.filter((_, i) => answers[i] === "yes"));
    return { case_id, used, isComplete: levers.length > 0 && answers.every((answer) => answer !== "") };
  });
  const noSimilarity = { jaccard: null, mean_jaccard: null, joined_at: null };
  const none = { order: null, levers: null, profile: null, nearest: "", ...noSimilarity };
  return [
    ...describe(rows.filter(({ isComplete }) => isComplete)),
    ...rows.filter(({ isComplete }) => !isComplete).map(({ case_id }) => ({ case_id, ...none })),
  ];
}

/** The rows of the cases that have a profile, in their order. */
function describe(profiles: readonly Profile[]): LeverProfile[] {
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
      levers: profiles[i]?.used.size ?? 0,
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
