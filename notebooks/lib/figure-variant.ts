import type { TopLevelSpec } from "vega-lite";
import { specOf } from "../../pipeline/5-plot/figures/index.js";
import { onlyLayers } from "../../pipeline/5-plot/layout/figure.js";
import { reads, type Tables } from "../../pipeline/5-plot/reads.js";
import { type Language, textsFor } from "../../pipeline/5-plot/text/index.js";
import { InputError } from "../../pipeline/lib/errors.js";
import type { FigureName } from "../../pipeline/schemas/index.js";
import { type Supposed, whatIf } from "./what-if.js";

// For the notebooks: figures that need not be those that the last run drew.

/** How a picture differs from the figure that the last run drew. */
export interface Wishes {
  /** What it shows: the results under other parameters. */
  readonly of?: Supposed;
  readonly language?: Language;
  readonly millimetres?: number;
}

/**
 * A figure's spec, drawn from the last results or from supposed ones.
 *
 * @throws InputError when a table is missing, or the page is too narrow for the figure's words
 * @example await chart(await picture("map", { of: whatIf({ western_sahara: "solid" }) }));
 */
export async function picture(name: FigureName, wishes: Wishes = {}): Promise<TopLevelSpec> {
  const { of: supposed = whatIf({}), language = "en", millimetres } = wishes;
  const given: Tables = { ...(await supposed.readAll(reads)), ...supposed.parameters };
  try {
    return specOf(name, given, textsFor(language, given.codebook), millimetres);
  } catch (error) {
    // The command line knows the width by its flag.
    if (!(error instanceof InputError) || millimetres === undefined) throw error;
    throw new InputError(error.diagnostics.map(({ message }) => ({ file: "picture", column: "millimetres", message })));
  }
}

/**
 * A figure with some of its layers only, so that it can be watched as it is built up.
 *
 * @throws InputError when there is no layer of that name
 * @example await chart(layersOf(await picture("map"), "land", "groups"));
 */
export function layersOf(figure: TopLevelSpec, ...names: readonly string[]): TopLevelSpec {
  return onlyLayers(figure, names);
}
