import type { TopLevelSpec } from "vega-lite";
import { InputError } from "../../lib/errors.js";
import {
  type FigureKind,
  type FigureOf,
  type FigureSpec,
  figureNeeds,
  figuresOf,
  leftOut,
  missingNeeds,
} from "../../schemas/index.js";
import { oneColumn, type Page, pageOf, TooNarrow, twoColumns, widest } from "../layout/page.js";
import { withSummary } from "../layout/summary.js";
import { caseMap } from "../map/index.js";
import type { Tables } from "../reads.js";
import type { Texts } from "../text/index.js";
import { adoption } from "./adoption/adoption.js";
import { profiles } from "./adoption/profiles.js";
import { change } from "./change/change.js";
import { claimsTable } from "./claims/claims.js";
import { crossTable } from "./cross/cross-table.js";
import { evidence } from "./evidence/evidence.js";
import { matrix } from "./matrix/matrix.js";
import { multiverse } from "./multiverse/multiverse.js";
import { numbers } from "./numbers.js";
import { plans } from "./plans/plans.js";
import { timeline } from "./plans/timeline.js";
import { shares } from "./shares/shares.js";
import { combinations } from "./upset/combinations.js";

/** One kind of figure: a function from what the study lists and its tables to a spec, and the width in millimetres that it is made for. */
interface Kind<K extends FigureKind> {
  readonly width: (figure: FigureOf<K>) => typeof oneColumn | typeof twoColumns;
  readonly spec: (figure: FigureOf<K>, tables: Tables, page: Page) => TopLevelSpec;
}

const narrow = (): typeof oneColumn => oneColumn;
const wide = (): typeof twoColumns => twoColumns;

/** Every kind of figure there is. */
const kinds: { readonly [K in FigureKind]: Kind<K> } = {
  matrix: { spec: matrix, width: ({ block }) => (block === undefined ? twoColumns : oneColumn) },
  adoption: { spec: adoption, width: narrow },
  profiles: { spec: profiles, width: narrow },
  timeline: { spec: timeline, width: narrow },
  shares: { spec: shares, width: narrow },
  "cross-table": { spec: crossTable, width: wide },
  combinations: { spec: combinations, width: wide },
  numbers: { spec: (_, tables, page) => numbers(tables, page), width: narrow },
  plans: { spec: plans, width: wide },
  map: { spec: (_, tables, page) => caseMap(tables, page), width: wide },
  evidence: { spec: (_, tables, page) => evidence(tables, page), width: wide },
  change: { spec: (_, tables, page) => change(tables, page), width: narrow },
  claims: { spec: (_, tables, page) => claimsTable(tables, page), width: wide },
  multiverse: { spec: (_, tables, page) => multiverse(tables, page), width: wide },
};

/** The width in millimetres that a figure is made for. */
export function widthOf<K extends FigureKind>(figure: FigureOf<K>): number {
  return (kinds[figure.kind] as Kind<K>).width(figure);
}

/** What a figure needs and the study lacks, in words; nothing where it can be drawn. */
function lackingFor(figure: FigureSpec, tables: Tables): string[] {
  return missingNeeds(figureNeeds(figure, tables.codebook), tables);
}

/** The figures that a study can have, and a sentence for each of the others. */
export function availableFigures(tables: Tables): { figures: FigureSpec[]; notices: string[] } {
  const all = figuresOf(tables.study).map((figure) => ({ figure, missing: lackingFor(figure, tables) }));
  return {
    figures: all.filter(({ missing }) => missing.length === 0).map(({ figure }) => figure),
    notices: all
      .filter(({ missing }) => missing.length > 0)
      .map(({ figure, missing }) => leftOut(`figure ${figure.name}`, missing)),
  };
}

/**
 * The spec of a figure at another width in millimetres, or at its own: there it grows as wide as this study's words need it.
 *
 * @throws InputError when the study lacks what the figure needs, or the page is too narrow for its words
 */
export function specOf<K extends FigureKind>(
  figure: FigureOf<K>,
  tables: Tables,
  texts: Texts,
  millimetres?: number,
): TopLevelSpec {
  const missing = lackingFor(figure as FigureSpec, tables);
  const { name } = figure;
  if (missing.length > 0) {
    const message = `expected a study that has what ${name} shows, but ${missing.join("; ")}; it is left out`;
    throw new InputError([{ file: "figures", message }]);
  }
  const { spec } = kinds[figure.kind] as Kind<K>;
  const at = (wide: number) =>
    withSummary(spec(figure, tables, pageOf(name, wide, texts)), texts.plain.figures[figure.kind]);
  return millimetres === undefined ? grow(name, at, widthOf(figure)) : at(millimetres);
}

/** @throws InputError when it would be too wide for any page */
function grow(name: string, at: (millimetres: number) => TopLevelSpec, width: number): TopLevelSpec {
  try {
    return at(width);
  } catch (error) {
    if (!(error instanceof TooNarrow)) throw error;
    const { least } = error;
    if (least <= widest) return grow(name, at, Math.max(least, width + 1));
    const message = `expected words that fit on ${widest} mm at 7 points, but found some that need ${least}; shorten the names of the cases, or the labels of the codebook`;
    throw new InputError([{ file: `5-plot/${name}`, message }]);
  }
}
