import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import type { Facts } from "../facts/facts.js";
import { isProvided } from "./list-sources.js";
import { relink } from "./relink.js";

/** Every file of data, with its source, what it covers, and its licence. */
export function describeDatasets({ rights, at, project }: Facts): string {
  return `## Dataset list

What the programs make is listed under [List of tables and programs](#list-of-tables-and-programs).

${markdownTable(
  ["Data file", "Source", "Notes", "Licence", "Provided"],
  rights.rows
    .filter(({ isData }) => isData)
    .map(({ file, covers, madeBy, licence, source }) => [
      `\`${at(file)}\``,
      source,
      relink(`${covers}. Origin: ${madeBy}`, at),
      licence.id,
      isProvided(file, project) ? "Yes" : "No",
    ]),
)}`;
}
