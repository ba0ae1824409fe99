import type { TopLevelSpec } from "vega-lite";
import { specOf } from "../../pipeline/5-plot/figures/index.js";
import { onlyLayers } from "../../pipeline/5-plot/layout/figure.js";
import { reads, type Tables } from "../../pipeline/5-plot/reads.js";
import { type Language, mainLanguage, textsFor } from "../../pipeline/5-plot/text/index.js";
import { didYouMean } from "../../pipeline/lib/did-you-mean.js";
import { InputError } from "../../pipeline/lib/errors.js";
import { figuresOf } from "../../pipeline/schemas/index.js";
import { type Scenario, whatIf } from "./what-if.js";

// For the notebooks: figures other than those of the last run.

/** How a figure differs from that of the last run. */
export interface FigureOptions {
  /** What it shows: the results under other parameters. */
  readonly of?: Scenario;
  readonly language?: Language;
  readonly millimetres?: number;
}

/**
 * A figure's spec, drawn from the last results or under a scenario.
 *
 * @throws InputError when a table is missing, or the page is too narrow for the figure's words
 * @example await chart(await figure("map", { of: whatIf({ map_line: "border=solid" }) }));
 */
export async function figure(name: string, options: FigureOptions = {}): Promise<TopLevelSpec> {
  const { of: scenario = whatIf({}), millimetres } = options;
  const given: Tables = { ...(await scenario.readAll(reads)), ...scenario.parameters };
  const { language = mainLanguage(given.study) } = options;
  const figures = figuresOf(given.study);
  const found = figures.find((one) => one.name === name);
  if (found === undefined) {
    const names = figures.map((one) => one.name);
    const hint = didYouMean(name, names) || `; they are ${names.join(", ")}`;
    throw new InputError([{ file: "figure", message: `expected a figure of study.json, but found "${name}"${hint}` }]);
  }
  try {
    return specOf(found, given, textsFor(language, given), millimetres);
  } catch (error) {
    // The command line knows the width by its flag.
    if (!(error instanceof InputError) || millimetres === undefined) throw error;
    throw new InputError(error.diagnostics.map(({ message }) => ({ file: "figure", column: "millimetres", message })));
  }
}

/**
 * A figure with some of its layers only, so that it can be watched as it is built up.
 *
 * @throws InputError when there is no layer of that name
 * @example await chart(layersOf(await figure("map"), "land", "groups"));
 */
export function layersOf(spec: TopLevelSpec, ...names: readonly string[]): TopLevelSpec {
  return onlyLayers(spec, names);
}
