import type { Noun } from "../../../schemas/index.js";
import { uncapital } from "../grammar.js";

interface Pair {
  readonly rows: string;
  readonly row: string;
  readonly columns: string;
  readonly column: string;
}

export const crossTable = ({ one, many }: Noun) => ({
  title: ({ rows, row, columns, column }: Pair, count: number, of: number, isAlone: boolean) =>
    `${rows} “${row}” with ${uncapital(columns)} “${column}” is ${isAlone ? "the most common pair" : "among the most common pairs"}: ${count} of the ${of} ${of === 1 ? one : many} for which both are known`,
  titleWithout: (rows: string, columns: string, cases: string) =>
    `${rows} and ${uncapital(columns)} are not both known for any of ${cases}`,
  what: (rows: string, columns: string, cases: string, asOf: string) =>
    `${rows} and ${uncapital(columns)} of ${cases}, ${asOf}; counts in brackets.`,
  description: (rows: string, columns: string) =>
    `A cross table with a row for each value of ${uncapital(rows)} and a column for each of ${uncapital(columns)}.`,
  cell: ({ row, column }: Pick<Pair, "row" | "column">, count: number, names: string) =>
    `${row} with ${column}: ${count} (${names})`,
});
