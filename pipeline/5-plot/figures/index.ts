import type { TopLevelSpec } from "vega-lite";
import { fewestCases } from "../../4-aggregate/shares/summarise-numbers.js";
import { InputError } from "../../lib/errors.js";
import { type FigureName, figureNames, leftOut, missingNeeds, type Need } from "../../schemas/index.js";
import { oneColumn, type Page, pageOf, TooNarrow, twoColumns, widest } from "../layout/page.js";
import { caseMap } from "../map/index.js";
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
import { numbers } from "./numbers.js";
import { policyTimeline } from "./policy-timeline.js";
import { structureMatrix } from "./structure-matrix.js";
import { vocationCombinations } from "./vocation-combinations.js";

/** One figure: a function from tables to a spec, the width in millimetres that it is made for, and what it needs the study to have. */
export interface Figure {
  readonly width: typeof oneColumn | typeof twoColumns;
  readonly spec: (tables: Tables, page: Page) => TopLevelSpec;
  readonly needs: readonly Need[];
}

const creationYear: Need = { field: "creation_year", type: "year" };
const labelled: Need = { field: "labelling", codes: ["yes"], among: ["yes", "in_process", "no"] };
const levers: Need = { levers: true, codes: ["yes"] };
/** For matrices, which draw what is not used as the code no. */
const leversInTwo: Need = { ...levers, among: ["yes", "no"] };
const characteristics = ["creation_year", "geographic_perimeter", "vocation", "governance", "financing", "labelling"];

/** Every figure there is. */
export const figures: Readonly<Record<FigureName, Figure>> = {
  "structure-matrix": { spec: structureMatrix, width: twoColumns, needs: characteristics },
  "lever-matrix": { spec: leverMatrix, width: oneColumn, needs: [leversInTwo] },
  "lever-adoption": { spec: leverAdoption, width: oneColumn, needs: [levers] },
  "lever-profiles": { spec: leverProfiles, width: oneColumn, needs: [leversInTwo] },
  "creation-timeline": { spec: creationTimeline, width: oneColumn, needs: [creationYear] },
  labelling: { spec: labelling, width: oneColumn, needs: ["labelling"] },
  "governance-financing": { spec: governanceFinancing, width: twoColumns, needs: ["governance", "financing"] },
  "vocation-combinations": { spec: vocationCombinations, width: twoColumns, needs: ["vocation"] },
  map: { spec: caseMap, width: twoColumns, needs: ["city", labelled] },
  numbers: { spec: numbers, width: oneColumn, needs: [{ numbers: fewestCases }] },
  "policy-timeline": { spec: policyTimeline, width: twoColumns, needs: [creationYear, { rows: "plans" }] },
  evidence: { spec: evidence, width: twoColumns, needs: [] },
  claims: { spec: claimsTable, width: twoColumns, needs: [{ rows: "claims" }] },
};

/** What a figure needs and the study lacks, in words; nothing where it can be drawn. */
export function lackingFor(name: FigureName, tables: Tables): string[] {
  return missingNeeds(figures[name].needs, tables);
}

/** The figures that a study can have, and a sentence for each of the others. */
export function availableFigures(tables: Tables): { names: FigureName[]; notices: string[] } {
  const lacking = figureNames.map((name) => ({ name, missing: lackingFor(name, tables) }));
  return {
    names: lacking.filter(({ missing }) => missing.length === 0).map(({ name }) => name),
    notices: lacking
      .filter(({ missing }) => missing.length > 0)
      .map(({ name, missing }) => leftOut(`figure ${name}`, missing)),
  };
}

/**
 * The spec of a figure at another width in millimetres, or at its own: there it grows as wide as this study's words need it.
 *
 * @throws InputError when the study lacks what the figure needs, or the page is too narrow for its words
 */
export function specOf(name: FigureName, tables: Tables, texts: Texts, millimetres?: number): TopLevelSpec {
  const missing = lackingFor(name, tables);
  if (missing.length > 0) {
    const message = `expected a study that has what ${name} shows, but ${missing.join("; ")}; it is left out`;
    throw new InputError([{ file: "figures", message }]);
  }
  const { spec, width } = figures[name];
  const at = (wide: number) => spec(tables, pageOf(name, wide, texts));
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
    const message = `expected words that fit on ${widest} mm at 7 points, but found some that need ${least}; shorten the names in cases.csv, or the labels in codebook.csv`;
    throw new InputError([{ file: `5-plot/${name}`, message }]);
  }
}
