import { figureFiles, figureFormats, figureNames } from "../artifacts.js";
import { stage } from "../lib/stage.js";
import { specOf } from "./figures.js";
import { renderFigure } from "./render.js";
import { parameters, reads, type Settings } from "./tables.js";
import { textsFor } from "./texts/index.js";

/** Tables become figures: each as a Vega-Lite spec and as three pictures of it, in English and at its own width. */
export const plot = stage({
  name: "5-plot",
  reads,
  writes: figureFiles,
  parameters,
  run: async (tables, settings: Settings) => {
    const texts = textsFor("en", tables.codebook);
    const files = {} as Record<keyof typeof figureFiles, Uint8Array>;
    for (const name of figureNames) {
      const rendered = await renderFigure(specOf(name, { ...tables, ...settings }, texts));
      for (const format of figureFormats) files[`${name}.${format}`] = rendered[format];
    }
    return files;
  },
});
