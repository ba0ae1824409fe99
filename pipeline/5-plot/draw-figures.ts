import type { TopLevelSpec } from "vega-lite";
import type { Diagnostic } from "../lib/errors.js";
import { type FigureFormat, leftOut } from "../schemas/index.js";
import { MissingGlyphs } from "./fonts/missing-glyphs.js";
import { arabicFontName, fontName } from "./layout/theme.js";
import { type Rendered, renderFigure } from "./render.js";

interface Drawn<F extends FigureFormat> {
  readonly name: string;
  readonly rendered: Pick<Rendered, F>;
}

/** A figure whose words no font has all letters of: it is left out with a notice, or refused when it is asked for by name. */
interface Undrawn {
  readonly notice: string;
  readonly diagnostic: Diagnostic;
}

/** Figures in some formats, one after another, without those that would lose letters. */
export async function drawFigures<F extends FigureFormat>(
  specs: readonly { readonly name: string; readonly spec: TopLevelSpec }[],
  formats: readonly F[],
): Promise<{ drawn: Drawn<F>[]; undrawn: Undrawn[] }> {
  const drawn: Drawn<F>[] = [];
  const undrawn: Undrawn[] = [];
  for (const { name, spec } of specs)
    try {
      drawn.push({ name, rendered: await renderFigure(spec, formats) });
    } catch (error) {
      if (!(error instanceof MissingGlyphs)) throw error;
      undrawn.push(leaveOut(name, error.words));
    }
  return { drawn, undrawn };
}

function leaveOut(name: string, words: string): Undrawn {
  const message = `expected words of ${name} in letters that ${fontName} or ${arabicFontName} has, but found ${words}; it is left out; write them in Latin or Arabic letters, or see the page, which has the figure in the browser's fonts`;
  return {
    notice: leftOut(`figure ${name}`, [`no font of it has all letters of ${words}`]),
    diagnostic: { file: "figures", message },
  };
}
