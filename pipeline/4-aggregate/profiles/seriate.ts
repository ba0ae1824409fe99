import { ascendingBy, distinct, groupBy } from "../../lib/collections.js";
import { averageLinkage, type Tree } from "./average-linkage.js";
import { jaccard } from "./jaccard.js";
import { optimalLeafOrder } from "./optimal-leaf-order.js";

export interface Profile {
  readonly case_id: string;
  /** The fields of the block of which the case has what they ask for. */
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
 * An order and its reverse are equally good: the end with more of their fields comes first. Equal profiles are clustered as one
 * with their number as its weight, and keep the given order; apart from that, the order of the profiles changes nothing: ties go
 * to the profile with more fields, then to the first by the ids of its fields.
 */
export function seriate(profiles: readonly Profile[]): Series {
  const idOf = ({ used }: Profile) => distinct(used).join();
  const rowsOf = groupBy(profiles.keys(), (i) => idOf(profiles[i] as Profile));
  const equal = [...rowsOf]
    .map(([id, rows]) => ({ id, rows, used: (profiles[rows[0] as number] as Profile).used }))
    .sort(ascendingBy(({ id, used }) => [-used.size, id]));
  const distances = equal.map((a) => equal.map((b) => 1 - jaccard(a.used, b.used)));
  const weights = equal.map(({ rows }) => rows.length);
  const tree = averageLinkage(distances, weights);
  const shortest = optimalLeafOrder(tree, distances);
  const used = (leaf = 0) => equal[leaf]?.used.size ?? 0;
  const best = used(shortest[0]) < used(shortest[shortest.length - 1]) ? [...shortest].reverse() : shortest;
  const rowsAt = (leaf: number) => equal[leaf]?.rows ?? [];
  const kinds = new Map(best.flatMap((leaf, kind) => rowsAt(leaf).map((i) => [i, kind] as const)));
  return {
    order: best.flatMap(rowsAt),
    kinds: profiles.map((_, i) => kinds.get(i) as number),
    similarity: profiles.map((a) => profiles.map((b) => jaccard(a.used, b.used))),
    tree: spread(tree, rowsAt),
  };
}

/** A tree of rows from one of kinds: the rows of a kind are joined at no distance. */
function spread(tree: Tree, rowsAt: (leaf: number) => readonly number[]): Tree {
  if ("leaf" in tree)
    return rowsAt(tree.leaf)
      .map((leaf): Tree => ({ leaf }))
      .reduce((joined, next) => ({ parts: [joined, next], height: 0 }));
  const [left, right] = tree.parts;
  return { parts: [spread(left, rowsAt), spread(right, rowsAt)], height: tree.height };
}
