import { ascendingBy, groupBy } from "../../pipeline/lib/collections.js";

/**
 * How many rows there are of each combination of these columns, the commonest first.
 *
 * @example count(sources, "tier", "kind") // [{ tier: "secondary", kind: "press_article", rows: 96 }, …]
 */
export function count<Row, Column extends keyof Row & string>(
  rows: readonly Row[],
  ...columns: readonly Column[]
): (Pick<Row, Column> & { rows: number })[] {
  const groups = groupBy(rows, (row) => JSON.stringify(columns.map((column) => row[column])));
  return [...groups.values()]
    .map((group) => {
      const named = Object.fromEntries(columns.map((column) => [column, group[0]?.[column]])) as Pick<Row, Column>;
      return { ...named, rows: group.length };
    })
    .sort(ascendingBy((row) => [-row.rows, ...columns.map((column) => String(row[column]))]));
}
