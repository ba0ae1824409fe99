import type { Ecosystem } from "../../schemas/index.js";

/**
 * The numbers that Table 1 puts before some words, for one form of ecosystem. One cell can hold two of them.
 *
 * @example statedTotals([{ ecosystem: "Park", count: 3, counted: "parks and 2 planned" }], { ecosystem: "Park", counted: "planned" }) // [2]
 */
export function statedTotals(
  ecosystems: readonly Pick<Ecosystem, "ecosystem" | "count" | "counted">[],
  { ecosystem, counted }: { readonly ecosystem: string; readonly counted: string },
): number[] {
  return ecosystems
    .filter((row) => row.ecosystem === ecosystem)
    .flatMap((row) => {
      const [before, ...after] = `${row.count} ${row.counted}`.split(` ${counted}`);
      const number = after.length > 0 ? /\d+$/.exec(before ?? "") : null;
      return number === null ? [] : [Number(number[0])];
    });
}
