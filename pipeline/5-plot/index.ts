import { stage } from "../runner/stage.js";
import { figureFiles, figureFormats, reportFile, tableFiles } from "../schemas/index.js";
import { availableFigures, specOf } from "./figures/index.js";
import { Settings } from "./reads.js";
import { renderFigure } from "./render.js";
import { reportAssets } from "./report/assets.js";
import { makeReport } from "./report/make-report.js";
import { reportReads } from "./report/reads.js";
import { printTables } from "./tables/print-tables.js";
import { toLatex } from "./tables/to-latex.js";
import { toMarkdown } from "./tables/to-markdown.js";
import { textsFor } from "./text/index.js";

/**
 * Tables become figures, each as a Vega-Lite spec and as three pictures of it, in English and at its own width; printed tables, each
 * in Markdown and in LaTeX; and one page that holds it all.
 */
export const plot = stage({
  name: "5-plot",
  reads: reportReads,
  writes: { ...figureFiles, ...tableFiles, report: reportFile },
  assets: reportAssets,
  parameters: Settings,
  run: async (given, settings, { hashes, assets, notice }) => {
    const tables = { ...given, ...settings };
    const texts = textsFor("en", tables.codebook);
    const files: Partial<Record<keyof typeof figureFiles | keyof typeof tableFiles, Uint8Array>> = {};
    const { names, notices } = availableFigures(tables);
    for (const name of names) {
      const rendered = await renderFigure(specOf(name, tables, texts));
      for (const format of figureFormats) files[`${name}.${format}`] = rendered[format];
    }
    const { printed, notices: unprinted } = printTables(tables, texts);
    for (const table of printed) {
      files[`${table.name}.md`] = Buffer.from(toMarkdown(table));
      files[`${table.name}.tex`] = Buffer.from(toLatex(table));
    }
    for (const message of [...notices, ...unprinted]) notice(message);
    return { ...files, report: await makeReport(tables, texts, { hashes, assets }) };
  },
});
