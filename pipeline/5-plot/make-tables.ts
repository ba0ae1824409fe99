import { partsOfData, printedTableNames } from "../schemas/index.js";
import { mapLayers, noticesOfLayers } from "./geopackage/map-layers.js";
import { writeGeopackage } from "./geopackage/write-geopackage.js";
import type { ToPrint } from "./reads.js";
import { citeData } from "./report/cite-data.js";
import { titleOf } from "./report/title-of.js";
import { printTables } from "./tables/print-tables.js";
import { toLatex } from "./tables/to-latex.js";
import { toMarkdown } from "./tables/to-markdown.js";
import { toWord } from "./tables/to-word.js";
import type { Texts } from "./text/index.js";
import { listSheets, type WorkbookTables } from "./workbook/list-sheets.js";
import { writeWorkbook } from "./workbook/write-workbook.js";

/** The tables of a study as other programs open them. */
export interface TableFiles {
  /** For a manuscript, by name and ending, as `table-2.docx`. */
  readonly printed: Readonly<Record<string, Uint8Array>>;
  readonly workbook: Uint8Array;
  /** None where nothing has a geometry. */
  readonly geopackage: Uint8Array | undefined;
  readonly notices: readonly string[];
}

/**
 * The tables for a manuscript, the workbook and the layers of the map. Titles, headings and values are in the language of the texts;
 * the names of columns for machines are the same in every language.
 *
 * @param sqlite the WebAssembly that writes the GeoPackage
 */
export async function makeTables(
  tables: WorkbookTables & ToPrint,
  texts: Texts,
  sqlite: Uint8Array,
): Promise<TableFiles> {
  const printed: Record<string, Uint8Array> = {};
  const { word } = texts.tables;
  for (const table of printTables(tables, texts)) {
    const number = printedTableNames(tables.study).indexOf(table.name) + 1;
    printed[`${table.name}.md`] = Buffer.from(toMarkdown(table));
    printed[`${table.name}.tex`] = Buffer.from(toLatex(table));
    printed[`${table.name}.docx`] = toWord(table, { word, number, language: texts.language });
  }
  const layers = mapLayers(tables, texts);
  return {
    printed,
    workbook: writeTables(tables, texts),
    geopackage: layers.length === 0 ? undefined : await writeGeopackage(layers, sqlite),
    notices: noticesOfLayers(layers),
  };
}

/** The workbook, with the day and the licence of the data on each page in print. */
export function writeTables(tables: WorkbookTables, texts: Texts): Uint8Array {
  const title = titleOf(tables.study, texts).text;
  const about = texts.layers.asOf(title, texts.common.day(tables.reference_date));
  const { licence } = citeData(tables, { documents: "listed", parts: partsOfData }, texts);
  return writeWorkbook(title, `${about} ${licence}`, listSheets(tables, texts));
}
