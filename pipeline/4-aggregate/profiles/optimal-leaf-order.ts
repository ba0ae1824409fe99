import type { Tree } from "./average-linkage.js";

/** Sums of the same distances, in another order, differ by less than this. */
const rounding = 1e-9;

interface Path {
  readonly order: readonly number[];
  readonly length: number;
}

/**
 * Of all the orders in which a tree can be drawn without crossings, the one whose neighbours are nearest: the least sum of
 * distances from each item to the next. Of equally short ones, the first found; an order and its reverse are equally short.
 * Source: Z. Bar-Joseph, D. K. Gifford & T. S. Jaakkola (2001), Fast optimal leaf ordering for hierarchical clustering,
 * Bioinformatics 17, S22–S29.
 *
 * @example orderLeaves({ parts: [{ leaf: 1 }, { leaf: 0 }], height: 2 }, [[0, 2], [2, 0]]) // [1, 0]
 */
export function optimalLeafOrder(tree: Tree, distances: readonly (readonly number[])[]): number[] {
  return [...shortest(paths(tree, distances)).order];
}

/** The shortest path through a tree's leaves for each pair of ends. */
function paths(tree: Tree, distances: readonly (readonly number[])[]): Path[] {
  if ("leaf" in tree) return [{ order: [tree.leaf], length: 0 }];
  const [left, right] = tree.parts.map((part) => paths(part, distances)) as [Path[], Path[]];
  const best = new Map<string, Path>();
  for (const [before, after] of [
    [left, right],
    [right, left],
  ] as const)
    for (const a of before)
      for (const b of after) {
        const [end, start] = [a.order[a.order.length - 1] as number, b.order[0] as number];
        const length = a.length + (distances[end]?.[start] ?? 0) + b.length;
        const ends = `${a.order[0]} ${b.order[b.order.length - 1]}`;
        if (length < (best.get(ends)?.length ?? Number.POSITIVE_INFINITY) - rounding)
          best.set(ends, { order: [...a.order, ...b.order], length });
      }
  return [...best.values()];
}

function shortest(all: readonly Path[]): Path {
  return all.reduce((best, next) => (next.length < best.length - rounding ? next : best));
}
