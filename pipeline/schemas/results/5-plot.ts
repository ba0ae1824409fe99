import { binary } from "../../runner/artifact.js";
import type { FigureSpec } from "../study/figures.js";
import type { Study } from "../study/study.js";
import { fileNameOf } from "../study/survey-tables.js";

export const figureFormats = ["vl.json", "svg", "png", "pdf"] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** A picture, a printed table: left out where the study lacks what it needs. */
type OptionalFile = ReturnType<typeof optionalFile>;
const optionalFile = (path: string, description: string) => binary({ path, optional: true }, description);

/** The four files of each figure, by `<name>.<format>`. */
export function figureFiles(figures: readonly FigureSpec[]): Record<string, OptionalFile> {
  return Object.fromEntries(
    figures.flatMap(({ name }) =>
      figureFormats.map((format) => [
        `${name}.${format}`,
        optionalFile(`5-plot/${name}.${format}`, `the figure ${name}`),
      ]),
    ),
  );
}

export const geopackageFile = optionalFile(
  "5-plot/map.gpkg",
  "the layers of 4-aggregate as a GeoPackage with values in words, their sources and styles for QGIS",
);
export const workbookFile = binary(
  { path: "5-plot/tables.xlsx" },
  "all tables as one workbook, with what each column means, contested values marked and links to the sources",
);
export const reportFile = binary({ path: "5-plot/report.html" }, "the whole study as one page");

/** The program's own tables; those of the survey and its table of totals come before them. */
export const tableNames = ["context-table", "shares", "numbers", "blocks", "claims"] as const;
const tableFormats = ["md", "tex", "docx"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** Every table that can be printed. @example printedTableNames(study) // ["context-table", "table-2", "table-3", "shares", …] */
export function printedTableNames({ tables }: Pick<Study, "tables">): string[] {
  const [context, ...own] = tableNames;
  return [context, ...tables.map(({ role }) => fileNameOf(role)), ...own];
}

/** The tables of 4-aggregate once more, each for people to read in three files, by `<name>.<format>`. */
export function tableFiles(study: Pick<Study, "tables">): Record<string, OptionalFile> {
  return Object.fromEntries(
    printedTableNames(study).flatMap((name) =>
      tableFormats.map((format) => [
        `${name}.${format}`,
        optionalFile(`5-plot/tables/${name}.${format}`, `the table ${name}, to be pasted in a manuscript`),
      ]),
    ),
  );
}
