import type { TopLevelSpec } from "vega-lite";
import { throwAll } from "../lib/errors.js";
import { stage } from "../runner/stage.js";
import {
  figureFiles,
  figureFormats,
  figuresOf,
  geopackageFile,
  reportFile,
  type Study,
  tableFiles,
  workbookFile,
} from "../schemas/index.js";
import { drawFigures } from "./draw-figures.js";
import { availableFigures, specOf } from "./figures/index.js";
import { makeTables } from "./make-tables.js";
import { Settings } from "./reads.js";
import { reportAssets, whatIfAssets } from "./report/assets.js";
import { makeReport } from "./report/make-report.js";
import { reportReads } from "./report/reads.js";
import { mainLanguage, textsFor } from "./text/index.js";

const writes = { report: reportFile, geopackage: geopackageFile, workbook: workbookFile };
export const plotAssets = { ...reportAssets, ...whatIfAssets, sqlite: { package: "sql.js/dist/sql-wasm.wasm" } };

/** The study's figures, its tables for a manuscript, and one page that holds it all. */
export function plot(of: Pick<Study, "tables" | "figures" | "blocks">) {
  return stage({
    name: "5-plot",
    reads: reportReads,
    writes: { ...figureFiles(figuresOf(of)), ...tableFiles(of), ...writes } as typeof writes,
    assets: plotAssets,
    parameters: Settings,
    run: async (given, settings, { hashes, assets, former, notice }) => {
      const tables = { ...given, ...settings };
      const texts = textsFor(mainLanguage(given.study), tables);
      const files: Record<string, Uint8Array> = {};
      const { figures, notices } = availableFigures(tables);
      const specs = new Map<string, TopLevelSpec>();
      const toDraw = figures.map((figure) => ({
        name: figure.name,
        spec: () => {
          const spec = specOf(figure, tables, texts);
          specs.set(figure.name, spec);
          return spec;
        },
      }));
      const { drawn, undrawn, failures } = await drawFigures(toDraw, figureFormats, former);
      throwAll(failures);
      for (const { name, rendered } of drawn)
        for (const format of figureFormats) files[`${name}.${format}`] = rendered[format];
      const { printed, workbook, geopackage, ...made } = await makeTables(tables, texts, assets.sqlite);
      for (const message of [...notices, ...undrawn.map((figure) => figure.notice), ...made.notices]) notice(message);
      const { map_line: _, compared_with: __, ...own } = settings;
      const whatIf = { cleaned: given, settings: own, worker: assets.worker };
      const report = await makeReport(tables, texts, { hashes, assets, specs, whatIf });
      return { ...files, ...printed, geopackage, workbook, report };
    },
  });
}
