import type { LineRow } from "../layout/marks.js";

export interface Leaf {
  readonly y: number;
  /** The distance at which it comes into one group with the leaf above; the first leaf's counts for nothing. */
  readonly joinedAt: number;
}

/**
 * The lines of a tree whose leaves stand in rows: from each group across to where it is joined, and down between the two. Leaves in
 * an order without crossings, and the distances between neighbours, are all that there is to a tree.
 *
 * @param x where a distance lies
 */
export function dendrogram(leaves: readonly Leaf[], x: (distance: number) => number): LineRow[] {
  const rows: LineRow[] = [];
  const join = (group: readonly Leaf[]): { y: number; distance: number } => {
    if (group.length === 1) return { y: group[0]?.y ?? 0, distance: 0 };
    const distance = Math.max(...group.slice(1).map(({ joinedAt }) => joinedAt));
    const cut = group.findIndex(({ joinedAt }, i) => i > 0 && joinedAt === distance);
    const [upper, lower] = [join(group.slice(0, cut)), join(group.slice(cut))];
    for (const part of [upper, lower])
      rows.push({ x: x(part.distance), x2: x(distance), y: part.y, y2: part.y, distance });
    rows.push({ x: x(distance), x2: x(distance), y: upper.y, y2: lower.y, distance });
    return { y: (upper.y + lower.y) / 2, distance };
  };
  if (leaves.length > 0) join(leaves);
  return rows;
}
