import { join } from "node:path";
import { KeptColumn, keptColumnsFile } from "../../instrument/answers/kept-columns.js";
import { parseTable } from "../../lib/tables/parse-table.js";
import { readInput } from "../../runner/files.js";

/** The questions that a study keeps though they seem to be about a person; none where it has no such file. */
export function keptColumns(folder: string): KeptColumn[] {
  const file = join(folder, keptColumnsFile);
  const bytes = readInput(file);
  return bytes === undefined ? [] : parseTable(bytes, file, { row: KeptColumn, key: ["column"] });
}
