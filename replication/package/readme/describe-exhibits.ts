import type { Facts } from "../facts.js";
import { listInTextNumbers } from "../list-in-text-numbers.js";
import { describeNumbers } from "./describe-numbers.js";
import { describeTables } from "./describe-tables.js";
import { choice } from "./markdown.js";

/** What of the paper comes back, and the program and line that every table, figure and number in the text comes from. */
export function describeExhibits(facts: Facts): string {
  const numbers = listInTextNumbers(facts);
  return `## List of tables and programs

The provided code reproduces:

${choice(
  numbers.every(({ verdict }) => verdict === "reproduced"),
  "All numbers provided in text in the paper",
)}
${choice(false, "All tables and figures in the paper")}
${choice(true, "Selected tables and figures in the paper, as explained and justified below.")}

Tables 1 to 3 come back from the values, and the map is drawn anew. Every number in the text has a verdict, and is not reproduced
unless it says so.

${describeTables(facts)}

${describeNumbers(facts, numbers)}`;
}
