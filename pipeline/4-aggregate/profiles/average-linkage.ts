import { check } from "../../lib/errors.js";

/** One item, by its place in the list, or two groups joined at a distance. */
export type Tree = { readonly leaf: number } | { readonly parts: readonly [Tree, Tree]; readonly height: number };

/** Means of the same distances, summed in another order, differ by less than this. */
const rounding = 1e-9;

/**
 * Hierarchical clustering: again and again the two nearest groups are joined, near being the mean distance of their members.
 * Source: R. R. Sokal & C. D. Michener (1958), University of Kansas Science Bulletin 38, 1409–1438 (UPGMA).
 *
 * Where several pairs are equally near, which is joined first can change the heights of all that follow: it is the first in the
 * list's order. So that the order of a table's rows decides nothing, equal rows are given as one item with their number as its
 * weight, and the items in an order that follows from what they are, as `seriate` does.
 *
 * @param distances of each item to each, at least one item
 * @param weights how many rows each item represents; 1 unless given
 * @example averageLinkage([[0, 2], [2, 0]]) // { parts: [{ leaf: 0 }, { leaf: 1 }], height: 2 }
 */
export function averageLinkage(
  distances: readonly (readonly number[])[],
  weights: readonly number[] = distances.map(() => 1),
): Tree {
  check(distances.length > 0, "expected at least one item to cluster, but found none");
  const groups: { tree: Tree; members: number[] }[] = distances.map((_, leaf) => ({ tree: { leaf }, members: [leaf] }));
  for (;;) {
    let nearest = { i: 0, j: 0, height: Number.POSITIVE_INFINITY };
    for (const [i, a] of groups.entries())
      for (const [j, b] of groups.entries()) {
        const height = j > i ? meanDistance(a.members, b.members, distances, weights) : Number.POSITIVE_INFINITY;
        if (height < nearest.height - rounding) nearest = { i, j, height };
      }
    const [a, b] = [groups[nearest.i], groups[nearest.j]];
    if (a === undefined || b === undefined || a === b) return (groups[0] as (typeof groups)[number]).tree;
    groups[nearest.i] = {
      tree: { parts: [a.tree, b.tree], height: nearest.height },
      members: [...a.members, ...b.members],
    };
    groups.splice(nearest.j, 1);
  }
}

/** The distance at which two leaves come into one group; undefined where one is not in the tree. */
export function heightOf(tree: Tree, a: number, b: number): number | undefined {
  const leaves = leavesOf(tree);
  if ("leaf" in tree || !leaves.includes(a) || !leaves.includes(b)) return undefined;
  const [left, right] = tree.parts;
  return heightOf(left, a, b) ?? heightOf(right, a, b) ?? tree.height;
}

function leavesOf(tree: Tree): number[] {
  return "leaf" in tree ? [tree.leaf] : tree.parts.flatMap(leavesOf);
}

function meanDistance(
  a: readonly number[],
  b: readonly number[],
  distances: readonly (readonly number[])[],
  weights: readonly number[],
): number {
  let [sum, pairs] = [0, 0];
  for (const i of a)
    for (const j of b) {
      const weight = (weights[i] ?? 1) * (weights[j] ?? 1);
      sum += weight * (distances[i]?.[j] ?? 0);
      pairs += weight;
    }
  return sum / pairs;
}
