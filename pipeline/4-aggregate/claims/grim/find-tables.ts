import type { CountRange } from "./find-counts.js";

/**
 * Every table with a count of each part within its range, in ascending order.
 *
 * @param total what the counts sum to; without it they are free of each other
 * @param admits whether counts of the first parts can be continued; asked after each part
 * @example [...findTables([{ from: 8, to: 9 }, { from: 4, to: 4 }, { from: 1, to: 2 }], 14)] // [[8, 4, 2], [9, 4, 1]]
 */
export function* findTables(
  ranges: readonly CountRange[],
  total: number | undefined,
  admits: (counts: readonly number[]) => boolean = () => true,
): Generator<number[]> {
  if (ranges.some(({ from, to }) => from > to)) return;
  // What the parts after each one can sum to: a branch that cannot reach the total is never entered.
  const leastAfter = ranges.map((_, part) => sum(ranges.slice(part + 1).map(({ from }) => from)));
  const mostAfter = ranges.map((_, part) => sum(ranges.slice(part + 1).map(({ to }) => to)));

  function* extend(counts: readonly number[], left: number): Generator<number[]> {
    const part = counts.length;
    const range = ranges[part];
    if (range === undefined) return yield [...counts];
    const from = total === undefined ? range.from : Math.max(range.from, left - (mostAfter[part] ?? 0));
    const to = total === undefined ? range.to : Math.min(range.to, left - (leastAfter[part] ?? 0));
    for (let count = from; count <= to; count++) {
      const longer = [...counts, count];
      if (admits(longer)) yield* extend(longer, left - count);
    }
  }
  yield* extend([], total ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
