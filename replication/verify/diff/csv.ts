import { type Row, readRows } from "../../../pipeline/lib/csv.js";
import { byPlaces, type Path } from "./by-places.js";

/** Tables, row by row and column by column; a row is named by as many of its first cells as make it unique. */
export const csv = byPlaces((files) => {
  const tables = files.map((bytes) => readRows(bytes, "table"));
  const columns = tables[0]?.columns ?? [];
  const lengths = [...columns.keys()].map((index) => index + 1);
  const enough = lengths.find((length) =>
    tables.every(({ rows }) => new Set(rows.map((row) => nameOf(row, columns.slice(0, length)))).size === rows.length),
  );
  const name = (row: Row) => (enough === undefined ? `on line ${row.line}` : nameOf(row, columns.slice(0, enough)));
  return tables.map((table) => ({
    header: table.columns.join(","),
    rows: Object.fromEntries(table.rows.map((row) => [name(row), { ...row.cells }])),
  }));
}, place);

function nameOf({ cells }: Row, columns: readonly string[]): string {
  return columns.map((column) => cells[column]).join(", ");
}

function place([part, row, column]: Path): string {
  if (part === "header") return "header";
  return column === undefined ? `row ${row}` : `row ${row}, column ${column}`;
}
