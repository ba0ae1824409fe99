import { check } from "../../lib/errors.js";

/** One item, by its place in the list, or two groups joined at a distance. */
export type Tree = { readonly leaf: number } | { readonly parts: readonly [Tree, Tree]; readonly height: number };

/** Means of the same distances, summed in another order, differ by less than this. */
const rounding = 1e-9;

/**
 * Hierarchical clustering: again and again the two nearest groups are joined, near being the mean distance of their members. Of
 * pairs that are equally near, the first in the list's order is joined first.
 * Source: R. R. Sokal & C. D. Michener (1958), University of Kansas Science Bulletin 38, 1409–1438 (UPGMA).
 *
 * @param distances of each item to each, at least one item
 * @example averageLinkage([[0, 2], [2, 0]]) // { parts: [{ leaf: 0 }, { leaf: 1 }], height: 2 }
 */
export function averageLinkage(distances: readonly (readonly number[])[]): Tree {
  check(distances.length > 0, "expected at least one item to link, but found none");
  const groups: { tree: Tree; members: number[] }[] = distances.map((_, leaf) => ({ tree: { leaf }, members: [leaf] }));
  for (;;) {
    let nearest = { i: 0, j: 0, height: Number.POSITIVE_INFINITY };
    for (const [i, a] of groups.entries())
      for (const [j, b] of groups.entries()) {
        const height = j > i ? meanDistance(a.members, b.members, distances) : Number.POSITIVE_INFINITY;
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

function meanDistance(a: readonly number[], b: readonly number[], distances: readonly (readonly number[])[]): number {
  const sum = a.reduce((total, i) => total + b.reduce((part, j) => part + (distances[i]?.[j] ?? 0), 0), 0);
  return sum / (a.length * b.length);
}
