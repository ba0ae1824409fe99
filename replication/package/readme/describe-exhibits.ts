import { listInTextNumbers } from "../exhibits/list-in-text-numbers.js";
import type { Facts } from "../facts/facts.js";
import { tablesMadeAgain } from "../tables/tables-made-again.js";
import { describeNumbers } from "./describe-numbers.js";
import { describeTables } from "./describe-tables.js";
import { choice } from "./markdown.js";

/** What of the publication comes back, and the program and line that every table, figure and number in the text comes from. */
export function describeExhibits(facts: Facts): string {
  const numbers = listInTextNumbers(facts);
  const again = tablesMadeAgain(facts.study).length;
  return [
    "## List of tables and programs",
    "The provided code reproduces:",
    [
      choice(
        numbers.length > 0 && numbers.every(({ verdict }) => verdict === "reproduced"),
        "All numbers provided in text in the paper",
      ),
      choice(false, "All tables and figures in the paper"),
      choice(again > 0, "Selected tables and figures in the paper, as explained and justified below."),
    ].join("\n"),
    `Tables of the survey, and of totals, that are made again from the values: ${again}.`,
    ...(numbers.length > 0
      ? ["Every number in the text has a verdict, and is not reproduced unless the verdict says so."]
      : []),
    describeTables(facts),
    ...(numbers.length > 0 ? [describeNumbers(facts, numbers)] : []),
  ].join("\n\n");
}
