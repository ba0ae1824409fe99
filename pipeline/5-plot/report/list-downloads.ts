import type { TopLevelSpec } from "vega-lite";
import { densityChunk } from "../density-chunk.js";
import { formatSpecFile } from "../format-spec-file.js";
import { pixelsPerInch } from "../layout/theme.js";
import type { Texts } from "../text/index.js";
import { formulaPattern } from "../text/is-formula.js";
import type { Chart } from "./chart.js";
import { type Citation, citeChart } from "./cite-chart.js";
import { pack } from "./pack.js";
import { type PrintParts, printParts } from "./print-parts.js";
import type { ReportTables } from "./reads.js";

/** What a script needs beside the charts and the evidence to make files of them. */
export interface Downloads {
  readonly words: Texts["report"]["downloads"]["script"];
  /** What a spreadsheet would take for a formula, as a regular expression. */
  readonly formula: string;
  readonly pixelsPerInch: number;
  /** The part of a PNG that has its printed size, in base64. */
  readonly density: string;
  /** Of each figure, its Vega-Lite file: JSON, packed with gzip, in base64. */
  readonly specs: string;
  readonly charts: Readonly<Record<string, { readonly print: PrintParts; readonly readme: Citation }>>;
}

export interface LaidOut {
  readonly chart: Chart;
  readonly spec: TopLevelSpec;
}

/** All charts' files in one archive, as they have much in common. Packed without a date, so that the same figures give the same page. */
export async function listDownloads(all: readonly LaidOut[], tables: ReportTables, texts: Texts): Promise<Downloads> {
  const files = Object.fromEntries(
    all.map(({ chart, spec }) => [chart.figure.name, new TextDecoder().decode(formatSpecFile(spec))]),
  );
  const charts: [string, Downloads["charts"][string]][] = [];
  for (const { chart, spec } of all)
    charts.push([chart.figure.name, { print: await printParts(spec), readme: citeChart(chart, tables, texts) }]);
  return {
    words: texts.report.downloads.script,
    formula: formulaPattern.source,
    pixelsPerInch,
    density: base64(densityChunk(pixelsPerInch)),
    specs: pack(JSON.stringify(files)),
    charts: Object.fromEntries(charts),
  };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
