import { type Conventions, declaredConventions, inferConventions } from "../../instrument/export/infer-conventions.js";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import type { Locale } from "../../lib/tables/locale.js";
import { bothReadings, isNumeral } from "./plain-numbers.js";
import type { GivenTable } from "./read-given-table.js";

/**
 * How each column of a table writes numbers: as somebody said, or as its cells show.
 *
 * @throws InputError for each number that can be read in two ways
 */
export function tableConventions(
  { columns, rows, numerals }: GivenTable,
  {
    file,
    locale,
    language,
  }: { readonly file: string; readonly locale: Locale | undefined; readonly language: Locale | "en" },
): (column: string) => Conventions {
  const filled = (column: string) => rows.map(({ cells }) => cells[column] ?? "").filter((cell) => /\d/.test(cell));
  const ofNumbers = columns.filter((column) => filled(column).length > 0 && filled(column).every(isNumeral));
  const writtenIn = (column: string) => filled(column).filter((cell) => numerals === undefined || numerals.has(cell));
  const numbers = ofNumbers.flatMap(writtenIn);
  const likely = language === "en" ? undefined : language;
  const found = new Map(
    ofNumbers.map((column) => [
      column,
      locale === undefined
        ? inferConventions({ numbers, days: [] }, likely, writtenIn(column))
        : declaredConventions(locale, numbers),
    ]),
  );
  const open = [...found].flatMap(([column, conventions]) =>
    rows.flatMap(({ line, cells }): Diagnostic[] => {
      const cell = cells[column] ?? "";
      const both = bothReadings(cell, conventions);
      if (both === undefined || (numerals !== undefined && !numerals.has(cell))) return [];
      const message = `expected a number that can be read in one way, but found ${JSON.stringify(cell)}, which is ${both[0]} or ${both[1]}; say how the table writes numbers: --locale en-US or en-GB with a decimal point, --locale fr or de with a decimal comma`;
      return [{ file, line, column, message }];
    }),
  );
  throwIfAny([...open, ...ofNumbers.flatMap((column) => mixedPercent(column, rows, file))]);
  return (column) => found.get(column) ?? { numbers: locale, days: locale, isPointOpen: false };
}

/** Beside percentages, a number below one may be a share of one, or less than a percent. */
function mixedPercent(column: string, rows: GivenTable["rows"], file: string): Diagnostic[] {
  const isPercent = (cell: string) => /%$/.test(cell);
  if (!rows.some(({ cells }) => isPercent(cells[column] ?? ""))) return [];
  return rows.flatMap(({ line, cells }): Diagnostic[] => {
    const cell = cells[column] ?? "";
    if (cell === "" || !/\d/.test(cell) || isPercent(cell)) return [];
    const share = Number(cell.replace(",", "."));
    const readings =
      share <= 1 ? `${cell} % or ${Math.round(share * 1e6) / 1e4} %` : `${cell} % or a number without a unit`;
    const message = `expected a percentage, as in other cells of the column, but found ${JSON.stringify(cell)}, which may be ${readings}; write it with its sign`;
    return [{ file, line, column, message }];
  });
}
