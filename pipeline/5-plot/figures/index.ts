import type { TopLevelSpec } from "vega-lite";
import { InputError } from "../../lib/errors.js";
import type { FigureName } from "../../schemas/index.js";
import { oneColumn, type Page, pageOf, TooNarrow, twoColumns, widest } from "../layout/page.js";
import { clusterMap } from "../map/index.js";
import type { Tables } from "../reads.js";
import type { Texts } from "../text/index.js";
import { claimsTable } from "./claims.js";
import { creationTimeline } from "./creation-timeline.js";
import { evidence } from "./evidence.js";
import { governanceFinancing } from "./governance-financing.js";
import { labelling } from "./labelling.js";
import { leverAdoption } from "./lever-adoption.js";
import { leverMatrix } from "./lever-matrix.js";
import { leverProfiles } from "./lever-profiles.js";
import { policyTimeline } from "./policy-timeline.js";
import { structureMatrix } from "./structure-matrix.js";
import { vocationCombinations } from "./vocation-combinations.js";

/** One figure: a function from tables to a spec, and the width in millimetres that it is made for. */
export interface Figure {
  readonly width: typeof oneColumn | typeof twoColumns;
  readonly draw: (tables: Tables, page: Page) => TopLevelSpec;
}

/** Every figure there is. */
export const figures: Readonly<Record<FigureName, Figure>> = {
  "structure-matrix": { draw: structureMatrix, width: twoColumns },
  "lever-matrix": { draw: leverMatrix, width: oneColumn },
  "lever-adoption": { draw: leverAdoption, width: oneColumn },
  "lever-profiles": { draw: leverProfiles, width: oneColumn },
  "creation-timeline": { draw: creationTimeline, width: oneColumn },
  labelling: { draw: labelling, width: oneColumn },
  "governance-financing": { draw: governanceFinancing, width: twoColumns },
  "vocation-combinations": { draw: vocationCombinations, width: twoColumns },
  map: { draw: clusterMap, width: twoColumns },
  "policy-timeline": { draw: policyTimeline, width: twoColumns },
  evidence: { draw: evidence, width: twoColumns },
  claims: { draw: claimsTable, width: twoColumns },
};

/** The spec of a figure at another width in millimetres, or at its own: there it grows as wide as this study's words need it. */
export function specOf(name: FigureName, tables: Tables, texts: Texts, millimetres?: number): TopLevelSpec {
  const { draw, width } = figures[name];
  const at = (wide: number) => draw(tables, pageOf(name, wide, texts));
  return millimetres === undefined ? grow(name, at, width) : at(millimetres);
}

/** @throws InputError when it would be too wide for any page */
function grow(name: FigureName, at: (millimetres: number) => TopLevelSpec, width: number): TopLevelSpec {
  try {
    return at(width);
  } catch (error) {
    if (!(error instanceof TooNarrow)) throw error;
    const { least } = error;
    if (least <= widest) return grow(name, at, Math.max(least, width + 1));
    const message = `expected words that fit on ${widest} mm at 7 points, but found some that need ${least}; shorten the names in clusters.csv, or the labels in codebook.csv`;
    throw new InputError([{ file: `5-plot/${name}`, message }]);
  }
}
