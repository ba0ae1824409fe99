import type { Total } from "../../schemas/index.js";

/**
 * The numbers that the table of totals puts before some words, for one form of ecosystem. One cell can hold two of them.
 *
 * @example statedTotals([{ form: "Park", count: 3, counted: "parks and 2 planned" }], { form: "Park", counted: "planned" }) // [2]
 */
export function statedTotals(
  totals: readonly Pick<Total, "form" | "count" | "counted">[],
  { form, counted }: { readonly form: string; readonly counted: string },
): number[] {
  return totals
    .filter((row) => row.form === form)
    .flatMap((row) => {
      const [before, ...after] = `${row.count} ${row.counted}`.split(` ${counted}`);
      const number = after.length > 0 ? /\d+$/.exec(before ?? "") : null;
      return number === null ? [] : [Number(number[0])];
    });
}
