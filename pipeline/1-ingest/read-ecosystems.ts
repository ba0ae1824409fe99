import type { Rows } from "../lib/csv.js";
import { type Diagnostic, throwIfAny } from "../lib/errors.js";

const columns = ["Ecosystem type", "Origin", "Definition", "Benefits", "Total number"];

/** Table 1, one row per total: "149 industrial zones; 10 industrial acceleration zones" gives two. The plan's first year is taken from its brackets. */
export function readEcosystems(sheet: Rows, file: string) {
  const diagnostics: Diagnostic[] = columns
    .filter((column) => !sheet.columns.includes(column))
    .map((column) => ({ file, line: 1, column, message: "expected this column, but it is missing" }));
  throwIfAny(diagnostics);
  let order = 0;
  const rows = sheet.rows.flatMap(({ line, cells }) => {
    const year = /\((\d{4})/.exec(cells.Origin ?? "")?.[1];
    if (!year)
      diagnostics.push({
        file,
        line,
        column: "Origin",
        message: `expected a plan with its year in brackets, but found "${cells.Origin}"`,
      });
    return (cells["Total number"] ?? "").split("; ").map((item) => {
      const [, count, counted] = /^(\d+) (.+)$/.exec(item) ?? [];
      if (!count || !counted)
        diagnostics.push({
          file,
          line,
          column: "Total number",
          message: `expected a number and what it counts, but found "${item}"`,
        });
      order += 1;
      return {
        ecosystem: cells["Ecosystem type"] ?? "",
        origin: cells.Origin ?? "",
        origin_year: year ?? "",
        order,
        count: Number(count),
        counted: counted ?? "",
      };
    });
  });
  throwIfAny(diagnostics);
  return rows;
}
