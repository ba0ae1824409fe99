import { markdownTable } from "../../../pipeline/lib/markdown-table.js";
import type { Facts } from "../facts.js";
import { isProvided, listSources } from "./list-sources.js";

/** Every file of data, with its source, what it covers, and its licence. */
export function describeDatasets(facts: Facts): string {
  const { rights, at, project } = facts;
  const sources = listSources(facts);
  return `## Dataset list

What the programs make is listed under [List of tables and programs](#list-of-tables-and-programs).

${markdownTable(
  ["Data file", "Source", "Notes", "Licence", "Provided"],
  rights.map(({ file, covers, madeBy, licence }) => [
    `\`${at(file)}\``,
    sources.find(({ files }) => files.includes(file))?.name ?? "",
    relink(`${covers}. Origin: ${madeBy}`, at),
    licence.id,
    isProvided(file, project) ? "Yes" : "No",
  ]),
)}`;
}

/** Links of data/README.md lead from data/. */
function relink(text: string, at: Facts["at"]): string {
  return text.replace(/\]\(([\w./-]+)\)/g, (_, path: string) => `](${at(`data/${path}`)})`);
}
