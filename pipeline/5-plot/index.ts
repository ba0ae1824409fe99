import {
  claims,
  clusters,
  codebook,
  type FigureName,
  figureFiles,
  figureFormats,
  type Parameters,
  places,
  regions,
  values,
  witnesses,
} from "../artifacts.js";
import { stage } from "../lib/stage.js";
import { claimsTable } from "./claims.js";
import { creationTimeline } from "./creation-timeline.js";
import { evidence } from "./evidence.js";
import { leverMatrix } from "./lever-matrix.js";
import { clusterMap } from "./map.js";
import { renderFigure } from "./render.js";
import { structureMatrix } from "./structure-matrix.js";

/** Tables become figures: each as a Vega-Lite spec and as three pictures of it. */
export const plot = stage({
  name: "5-plot",
  reads: { clusters, codebook, values, witnesses, places, regions, claims },
  writes: figureFiles,
  parameters: ["western_sahara"] as const,
  run: async (tables, { western_sahara: westernSahara }: Pick<Parameters, "western_sahara">) => {
    const specs = {
      "structure-matrix": structureMatrix(tables),
      "lever-matrix": leverMatrix(tables),
      "creation-timeline": creationTimeline(tables),
      map: clusterMap({ ...tables, westernSahara }),
      evidence: evidence(tables),
      claims: claimsTable(tables),
    };
    const files = {} as Record<keyof typeof figureFiles, Uint8Array>;
    for (const name of Object.keys(specs) as FigureName[]) {
      const rendered = await renderFigure(specs[name]);
      for (const format of figureFormats) files[`${name}.${format}`] = rendered[format];
    }
    return files;
  },
});
