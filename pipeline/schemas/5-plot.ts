import { binary } from "../runner/artifact.js";

export const figureNames = [
  "structure-matrix",
  "lever-matrix",
  "lever-adoption",
  "lever-profiles",
  "creation-timeline",
  "labelling",
  "governance-financing",
  "vocation-combinations",
  "policy-timeline",
  "map",
  "numbers",
  "evidence",
  "claims",
] as const;
export type FigureName = (typeof figureNames)[number];
export const figureFormats = ["vl.json", "svg", "png", "pdf"] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** A picture, a printed table: left out where the study lacks what it needs. */
const optionalFile = (path: string, description: string) => binary({ path, optional: true }, description);

/** The four files of each figure, by `<name>.<format>`. */
export const figureFiles = Object.fromEntries(
  figureNames.flatMap((name) =>
    figureFormats.map((format) => [
      `${name}.${format}`,
      optionalFile(`5-plot/${name}.${format}`, `the figure ${name}`),
    ]),
  ),
) as Record<`${FigureName}.${FigureFormat}`, ReturnType<typeof optionalFile>>;

export const reportFile = binary({ path: "5-plot/report.html" }, "the whole study as one page");
export const tableNames = ["table-1", "table-2", "table-3", "shares", "numbers", "levers", "claims"] as const;
export type TableName = (typeof tableNames)[number];
const tableFormats = ["md", "tex"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The tables of 4-aggregate once more, each for people to read in two files, by `<name>.<format>`. */
export const tableFiles = Object.fromEntries(
  tableNames.flatMap((name) =>
    tableFormats.map((format) => [
      `${name}.${format}`,
      optionalFile(`5-plot/tables/${name}.${format}`, `the table ${name}, to be pasted in a manuscript`),
    ]),
  ),
) as Record<`${TableName}.${TableFormat}`, ReturnType<typeof optionalFile>>;
