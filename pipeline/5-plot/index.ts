import { figureFiles, figureFormats, figureNames, reportFile } from "../artifacts.js";
import { stage } from "../lib/stage.js";
import { specOf } from "./figures.js";
import { renderFigure } from "./render.js";
import { makeReport } from "./report/make-report.js";
import { reportReads } from "./report/tables.js";
import { parameters, type Settings } from "./tables.js";
import { textsFor } from "./texts/index.js";

/** Tables become figures, each as a Vega-Lite spec and as three pictures of it at its own width, and one page that holds them all; in English. */
export const plot = stage({
  name: "5-plot",
  reads: reportReads,
  writes: { ...figureFiles, report: reportFile },
  parameters,
  run: async (tables, settings: Settings, _, hashes) => {
    const texts = textsFor("en", tables.codebook);
    const files = {} as Record<keyof typeof figureFiles, Uint8Array>;
    for (const name of figureNames) {
      const rendered = await renderFigure(specOf(name, { ...tables, ...settings }, texts));
      for (const format of figureFormats) files[`${name}.${format}`] = rendered[format];
    }
    return { ...files, report: await makeReport({ ...tables, ...settings }, texts, hashes) };
  },
});
