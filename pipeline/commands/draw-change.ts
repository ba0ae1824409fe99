import { drawFigures } from "../5-plot/draw-figures.js";
import { specOf } from "../5-plot/figures/index.js";
import { reads } from "../5-plot/reads.js";
import { mainLanguage, textsFor } from "../5-plot/text/index.js";
import { throwAll } from "../lib/errors.js";
import type { ArtifactStore } from "../runner/artifact-store.js";
import { load } from "../runner/load.js";
import { type FigureSpec, figureFormats, figureNeeds, leftOut, missingNeeds, Parameters } from "../schemas/index.js";

const change: FigureSpec = { name: "change", kind: "change" };

/** The figure of who moved between two dates of a study, by file; or why there is none. */
export async function drawChange(
  store: ArtifactStore,
  parameters: unknown,
): Promise<{ readonly files: readonly [string, Uint8Array][]; readonly notices: readonly string[] }> {
  const tables = { ...load(reads, store).values, ...Parameters.parse(parameters) };
  const missing = missingNeeds(figureNeeds(change, tables.codebook), tables);
  if (missing.length > 0) return { files: [], notices: [leftOut("figure change", missing)] };
  const texts = textsFor(mainLanguage(tables.study), tables);
  const toDraw = [{ name: change.name, spec: () => specOf(change, tables, texts) }];
  const { drawn, undrawn, failures } = await drawFigures(toDraw, figureFormats);
  throwAll(failures);
  return {
    files: drawn.flatMap(({ name, rendered }) =>
      figureFormats.map((format): [string, Uint8Array] => [`${name}.${format}`, rendered[format]]),
    ),
    notices: undrawn.map(({ notice }) => notice),
  };
}
