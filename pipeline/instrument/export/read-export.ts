import { unzipSync } from "fflate";
import { lateRowOf } from "../../lib/csv-rows.js";
import { type Diagnostic, InputError, throwIfAny } from "../../lib/errors.js";
import { plural } from "../../lib/format-number.js";
import type { Locale } from "../../lib/tables/locale.js";
import {
  isArchive,
  isOldWorkbook,
  readWorkbook,
  type WorkbookCell,
  type WorkbookSheet,
} from "../../lib/tables/read-workbook.js";
import { readRecords, scanTable, tabulateAs } from "../../lib/tables/scan-table.js";
import { kindOfExport, type SurveyExport } from "./export.js";
import { joinRepeats, type NamedTable } from "./join-repeats.js";

/** More than any survey's export, and less than the memory. */
const largest = 512 * 2 ** 20;

interface How {
  readonly locale?: Locale | undefined;
  readonly sheet?: string | undefined;
  /** The last word of the names of the column that names the case, by which the table of a repeat is chosen. */
  readonly caseNames: readonly string[];
}

/**
 * An export: CSV, a sheet of a workbook, or an archive with a CSV file for each repeat.
 *
 * @throws InputError for what is none of these, a repeat without its parent, a path that leads out of the archive
 */
export function readExport(bytes: Uint8Array, file: string, how: How): SurveyExport {
  if (/\.xlsx$/i.test(file) && bytes.length > 0 && !isArchive(bytes) && !isOldWorkbook(bytes)) {
    const found = /^\s*<(!doctype|html)/i.test(new TextDecoder().decode(bytes.subarray(0, 512)))
      ? "a web page"
      : "text";
    const message = `expected a workbook, as its name has it, but found ${found}; download it again, or give a table as text the ending .csv`;
    throw new InputError([{ file, line: 1, message }]);
  }
  const names = isArchive(bytes) ? namesIn(bytes, file) : [];
  if (names.length > 0 && !names.includes("xl/workbook.xml")) return readArchive(bytes, file, names, how);
  const { sheet, notices } = names.length > 0 ? mainSheet(bytes, file, how.sheet) : { sheet: undefined, notices: [] };
  const { records, written, numerals } = readRecords(bytes, file, { locale: how.locale, sheet });
  const [header, ...rest] = records;
  // Humanitarian exports have a row of tags (HXL) below the header.
  const isTags = (cells: readonly string[]) =>
    cells.some((cell) => /^#\w/.test(cell)) && cells.every((cell) => cell === "" || /^#\w/.test(cell));
  const [second] = rest;
  const rows = second !== undefined && isTags(second.cells) ? rest.slice(1) : rest;
  const table = tabulateAs(header === undefined ? [] : [header, ...rows], written, file, lateRowOf);
  throwIfAny(table.diagnostics);
  const { columns } = table;
  const of = { kind: kindOfExport(columns), file, sheet: written.sheet || undefined };
  return { ...of, columns, rows: table.rows, numerals, notices };
}

/** The paths in an archive. */
function namesIn(bytes: Uint8Array, file: string): string[] {
  const names: string[] = [];
  let size = 0;
  const refuse = (message: string) => new InputError([{ file, message }]);
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw refuse(
      `expected a workbook or an archive, but it cannot be read (${(error as Error).message}); download it again`,
    );
  }
  const leading = names.find((name) => /(^|[\\/])\.\.([\\/]|$)|^([\\/]|[A-Za-z]:)/.test(name));
  if (leading !== undefined)
    throw refuse(
      `expected files within the archive, but found the path ${JSON.stringify(leading)}, which leads out of it; use the archive as the survey's server gives it`,
    );
  if (size > largest)
    throw refuse(`expected at most ${largest} bytes when unpacked, but found ${size}; export fewer columns`);
  return names;
}

function readArchive(bytes: Uint8Array, file: string, names: readonly string[], { caseNames }: How): SurveyExport {
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.csv$/i.test(name) && !name.startsWith("media/") });
  const tables = Object.entries(parts).map(([name, content]): NamedTable => {
    const table = scanTable(content, `${file}/${name}`);
    throwIfAny(table.diagnostics);
    return { name, columns: table.columns, rows: table.rows };
  });
  if (tables.length === 0)
    throw new InputError([
      {
        file,
        message: `expected a workbook, or CSV files in an archive, but found ${names.slice(0, 3).join(", ") || "nothing"}${names.length > 3 ? ", …" : ""}; export the submissions as .xlsx or CSV`,
      },
    ]);
  const { columns, rows, notices } = joinRepeats(tables, file, caseNames);
  return { kind: kindOfExport(columns), file, sheet: undefined, columns, rows, notices };
}

/** The sheet of the submissions themselves: those of repeats name their parents. */
function mainSheet(bytes: Uint8Array, file: string, named?: string): { sheet: string | undefined; notices: string[] } {
  if (named !== undefined) return { sheet: named, notices: [] };
  const written = readWorkbook(bytes, file).filter(({ rows }) => rows.length > 0);
  const isRepeat = ({ rows }: (typeof written)[number]) => rows[0]?.includes("_parent_index") === true;
  const repeats = written.filter(isRepeat);
  const [main, ...others] = written.filter((sheet) => !isRepeat(sheet));
  if (main === undefined || others.length > 0) {
    const names = written.map(({ name }) => JSON.stringify(name)).join(", ");
    throw new InputError([
      { file, message: `expected one sheet of submissions, but found ${names}; name it: --sheet NAME` },
    ]);
  }
  throwIfAny(repeats.flatMap((repeat) => orphansOf(repeat, main, file)));
  const notices = repeats.map(
    ({ name, rows }) => `sheet ${JSON.stringify(name)}: a repeat, ${plural(rows.length - 1, "row")} left out`,
  );
  return { sheet: main.name, notices };
}

/** The rows of a repeat whose parent is none of the submissions; of a repeat within another, its parents are rows of that. */
function orphansOf({ name, rows }: WorkbookSheet, main: WorkbookSheet, file: string): Diagnostic[] {
  const text = (cell: WorkbookCell | undefined) =>
    cell !== null && typeof cell === "object" && "number" in cell ? cell.number : String(cell ?? "");
  const [own, parent, table] = [
    main.rows[0]?.indexOf("_index") ?? -1,
    rows[0]?.indexOf("_parent_index") ?? -1,
    rows[0]?.indexOf("_parent_table_name") ?? -1,
  ];
  if (own < 0 || parent < 0) return [];
  const known = new Set(main.rows.slice(1).map((row) => text(row[own])));
  return rows.flatMap((row, at): Diagnostic[] => {
    const isOfMain = table < 0 || text(row[table]) === main.name;
    const found = text(row[parent]);
    if (at === 0 || !isOfMain || found === "" || known.has(found)) return [];
    const message = `expected the _index of a submission, but found ${JSON.stringify(found)}; export all sheets at one time`;
    return [{ file, sheet: name, line: at + 1, column: "_parent_index", message }];
  });
}
