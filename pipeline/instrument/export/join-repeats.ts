import type { Row, Rows } from "../../lib/csv.js";
import { type Diagnostic, InputError, throwIfAny } from "../../lib/errors.js";
import { plural } from "../../lib/format-number.js";
import { lastName } from "./column-path.js";

export interface NamedTable extends Rows {
  readonly name: string;
}

/**
 * One table of an archive that has a file for each repeat: the submissions, or, where a repeat asks which case it is, its rows with the
 * answers of the submission that each belongs to. Other repeats are left out, and counted.
 *
 * @throws InputError for an archive without submissions, and a row of a repeat that leads to no submission
 */
export function joinRepeats(
  tables: readonly NamedTable[],
  file: string,
  caseNames: readonly string[],
): Rows & { readonly notices: readonly string[] } {
  const isRepeat = ({ columns }: Rows) => columns.includes("PARENT_KEY");
  const [main, ...others] = tables.filter((table) => !isRepeat(table));
  if (main === undefined || others.length > 0) {
    const found = tables.map(({ name }) => name).join(", ");
    const message = `expected one table of submissions, without the column PARENT_KEY, but found ${found}; export one form`;
    throw new InputError([{ file, message }]);
  }
  const rowOf = new Map<string, Row>();
  for (const table of tables) for (const row of table.rows) rowOf.set(row.cells.KEY ?? "", row);
  throwIfAny(tables.filter(isRepeat).flatMap((table) => orphans(table, rowOf, file)));
  const asksCase = ({ columns }: Rows) => columns.some((column) => caseNames.includes(lastName(column)));
  const chosen = asksCase(main) ? main : (tables.find((table) => isRepeat(table) && asksCase(table)) ?? main);
  const notices = tables
    .filter((table) => isRepeat(table) && table !== chosen)
    .map(({ name, rows }) => `${name}: a repeat, ${plural(rows.length, "row")} left out`);
  if (chosen === main) return { columns: main.columns, rows: main.rows, notices };
  const inherited = main.columns.filter((column) => !chosen.columns.includes(column));
  const rows = chosen.rows.map(({ line, cells }): Row => {
    const found = ancestor(cells, rowOf);
    const parent = found === undefined || found === "circle" ? cells : found;
    const from = inherited.map((column): [string, string] => [column, parent[column] ?? ""]);
    return { line, cells: Object.assign(Object.create(null), Object.fromEntries(from), cells) };
  });
  return { columns: [...chosen.columns, ...inherited], rows, notices };
}

/** The submission to which a row of a repeat belongs, also within another repeat; undefined where it leads to none, or in a circle. */
function ancestor(cells: Row["cells"], rowOf: ReadonlyMap<string, Row>): Row["cells"] | "circle" | undefined {
  const passed = new Set<Row["cells"]>();
  let own: Row["cells"] | undefined = cells;
  while (own?.PARENT_KEY !== undefined) {
    if (passed.has(own)) return "circle";
    passed.add(own);
    own = rowOf.get(own.PARENT_KEY)?.cells;
  }
  return own;
}

function orphans({ name, rows }: NamedTable, rowOf: ReadonlyMap<string, Row>, file: string): Diagnostic[] {
  return rows.flatMap(({ line, cells }) => {
    const parent = ancestor(cells, rowOf);
    if (parent !== undefined && parent !== "circle") return [];
    const key = cells.PARENT_KEY ?? "";
    const [found, remedy] =
      parent === "circle"
        ? [", from which the parents lead back to itself", "take the archive as the survey's server gives it"]
        : [rowOf.has(key) ? ", which belongs to no submission" : "", "export all tables at one time"];
    const message = `expected the KEY of a submission, but found ${JSON.stringify(key)}${found}; ${remedy}`;
    return [{ file: `${file}/${name}`, line, column: "PARENT_KEY", message }];
  });
}
