import { ascendingBy, distinct } from "../../lib/collections.js";
import { averageLinkage, type Tree } from "./average-linkage.js";
import { jaccard } from "./jaccard.js";
import { optimalLeafOrder } from "./optimal-leaf-order.js";

export interface Profile {
  readonly case_id: string;
  /** The fields of the block for which the case has yes. */
  readonly used: ReadonlySet<string>;
}

/** All by index in the list of profiles; similarity from 0, nothing in common, to 1, the same. */
export interface Series {
  readonly order: readonly number[];
  /** Profiles with the same number are the same; numbers from 0, as they come in the order. */
  readonly kinds: readonly number[];
  readonly similarity: readonly (readonly number[])[];
  readonly tree: Tree;
}

/**
 * Orders at least one profile so that similar ones are adjacent: average linkage, then optimal leaf order.
 * An order and its reverse are equally good: the end with more of them comes first. Equal profiles keep the given order.
 */
export function seriate(profiles: readonly Profile[]): Series {
  const similarity = profiles.map((a) => profiles.map((b) => jaccard(a.used, b.used)));
  const distances = similarity.map((row) => row.map((jaccardIndex) => 1 - jaccardIndex));
  const tree = averageLinkage(distances);
  const shortest = optimalLeafOrder(tree, distances);
  const used = (i = 0) => profiles[i]?.used.size ?? 0;
  const best = used(shortest[0]) < used(shortest[shortest.length - 1]) ? shortest.reverse() : shortest;
  const kindOf = (i: number) => distinct(profiles[i]?.used ?? []).join();
  const found = [...new Set(best.map(kindOf))];
  const kinds = profiles.map((_, i) => found.indexOf(kindOf(i)));
  // No distance changes by it: those of one kind have none between them.
  const order = [...best].sort(ascendingBy((i) => [kinds[i] as number, i]));
  return { order, kinds, similarity, tree };
}
