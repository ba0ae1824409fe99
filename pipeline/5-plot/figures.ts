import type { TopLevelSpec } from "vega-lite";
import type { FigureName } from "../artifacts.js";
import { claimsTable } from "./claims.js";
import { creationTimeline } from "./creation-timeline.js";
import { evidence } from "./evidence.js";
import { governanceFinancing } from "./governance-financing.js";
import { labelling } from "./labelling.js";
import { leverAdoption } from "./lever-adoption.js";
import { leverMatrix } from "./lever-matrix.js";
import { leverProfiles } from "./lever-profiles.js";
import { clusterMap } from "./map.js";
import { oneColumn, type Page, pageOf, twoColumns } from "./page.js";
import { policyTimeline } from "./policy-timeline.js";
import { structureMatrix } from "./structure-matrix.js";
import type { Tables } from "./tables.js";
import type { Texts } from "./texts/index.js";
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

/** The spec of a figure at its own width, or at another in millimetres. */
export function specOf(name: FigureName, tables: Tables, texts: Texts, millimetres?: number): TopLevelSpec {
  const { draw, width } = figures[name];
  return draw(tables, pageOf(name, millimetres ?? width, texts));
}
