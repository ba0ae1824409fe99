import type { CountRange } from "./find-counts.js";

/**
 * Every table with a count of each part within its range, in ascending order.
 *
 * @param total what the counts sum to; without it they are free of each other
 * @param most what they sum to at most, where they need not sum to a total
 * @param admits whether counts of the first parts can be continued; asked after each part, with an array that goes on changing
 * @example [...findTables([{ from: 8, to: 9 }, { from: 4, to: 4 }, { from: 1, to: 2 }], 14)] // [[8, 4, 2], [9, 4, 1]]
 */
export function* findTables(
  ranges: readonly CountRange[],
  total: number | undefined,
  most = Number.POSITIVE_INFINITY,
  admits?: (counts: readonly number[]) => boolean,
): Generator<number[]> {
  if (ranges.some(({ from, to }) => from > to)) return;
  // What the parts from each one on can sum to: a branch that cannot reach the total is never entered.
  const [least, greatest] = [[0], [0]];
  for (const { from, to } of [...ranges].reverse()) {
    least.unshift(from + (least[0] ?? 0));
    greatest.unshift(to + (greatest[0] ?? 0));
  }
  const counts: number[] = [];

  function* extend(left: number): Generator<number[]> {
    const part = counts.length;
    const range = ranges[part];
    if (range === undefined) {
      yield [...counts];
      return;
    }
    const from = total === undefined ? range.from : Math.max(range.from, left - (greatest[part + 1] ?? 0));
    const to = Math.min(range.to, left - (least[part + 1] ?? 0));
    for (let count = from; count <= to; count++) {
      counts.push(count);
      if (admits?.(counts) ?? true) yield* extend(left - count);
      counts.pop();
    }
  }
  yield* extend(total ?? most);
}
