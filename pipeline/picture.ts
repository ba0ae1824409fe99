import type { TopLevelSpec } from "vega-lite";
import type { LayerSpec } from "vega-lite/build/src/spec/index.js";
import type { Layer } from "./5-plot/draw.js";
import { specOf } from "./5-plot/figures.js";
import { reads, type Tables } from "./5-plot/tables.js";
import { type Language, textsFor } from "./5-plot/texts/index.js";
import type { FigureName } from "./artifacts.js";
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
  const tables: Record<string, unknown> = {};
  for (const [table, artifact] of Object.entries(reads)) tables[table] = await supposed.read<unknown>(artifact);
  const given = { ...tables, ...supposed.parameters } as unknown as Tables;
  return specOf(name, given, textsFor(language, given.codebook), millimetres);
}

/**
 * A figure with some of its layers only, the lowest first: so that it can be watched as it is built up.
 *
 * @example await chart(layersOf(map, 0, 2)); // the two lowest
 */
export function layersOf(figure: TopLevelSpec, from: number, to?: number): TopLevelSpec {
  const { layer } = figure as TopLevelSpec & { layer: [LayerSpec<never>, ...Layer[]] };
  const [body, ...rest] = layer;
  return { ...figure, layer: [{ ...body, layer: body.layer.slice(from, to) }, ...rest] } as TopLevelSpec;
}
