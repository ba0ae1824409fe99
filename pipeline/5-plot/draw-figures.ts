import type { TopLevelSpec } from "vega-lite";
import type { Diagnostic } from "../lib/errors.js";
import { type FigureFormat, leftOut } from "../schemas/index.js";
import { MissingGlyphs } from "./fonts/missing-glyphs.js";
import { formatSpecFile } from "./format-spec-file.js";
import { arabicFontName, fontName } from "./layout/theme.js";
import { type Rendered, startFigure } from "./render.js";

/** A figure to be drawn; it is laid out when its turn comes. */
interface ToDraw {
  readonly name: string;
  readonly spec: () => TopLevelSpec;
}

interface Drawn<F extends FigureFormat> {
  readonly name: string;
  readonly rendered: Pick<Rendered, F>;
}

/** A figure whose words no font has all letters of: it is left out with a notice, or refused when it is asked for by name. */
interface Undrawn {
  readonly notice: string;
  readonly diagnostic: Diagnostic;
}

interface Outcome<F extends FigureFormat> {
  readonly drawn: readonly Drawn<F>[];
  readonly undrawn: readonly Undrawn[];
  /** What else went wrong, which kept no other figure from being drawn. */
  readonly failures: readonly unknown[];
}

/**
 * Figures in some formats, without those that would lose letters. While the pixels of one are packed, the next is laid out and drawn.
 *
 * @param former the bytes of a file that the same program made, by its name; with the same spec as then, a figure is not drawn again
 */
export async function drawFigures<F extends FigureFormat>(
  figures: readonly ToDraw[],
  formats: readonly F[],
  former: (file: string) => Uint8Array | undefined = () => undefined,
): Promise<Outcome<F>> {
  const attempts: (Attempt<F> | Promise<Attempt<F>>)[] = [];
  for (const { name, spec } of figures) {
    // The pixels of a figure take some 10 MB.
    await Promise.all(attempts.slice(0, -1));
    try {
      const laidOut = spec();
      const same = findFormer(name, laidOut, formats, former);
      const { rendered } = same === undefined ? await startFigure(laidOut, formats) : { rendered: same };
      attempts.push(
        Promise.resolve(rendered).then(
          (rendered) => ({ name, rendered }),
          (error: unknown) => ({ name, error }),
        ),
      );
    } catch (error) {
      attempts.push({ name, error });
    }
  }
  return sortOut(await Promise.all(attempts));
}

type Attempt<F extends FigureFormat> = Drawn<F> | { readonly name: string; readonly error: unknown };

/** The files of a figure as they are, where they were drawn from the same spec. */
function findFormer<F extends FigureFormat>(
  name: string,
  spec: TopLevelSpec,
  formats: readonly F[],
  former: (file: string) => Uint8Array | undefined,
): Pick<Rendered, F> | undefined {
  const drawnFrom = former(`${name}.vl.json`);
  if (drawnFrom === undefined || Buffer.compare(drawnFrom, formatSpecFile(spec)) !== 0) return undefined;
  const files = formats.map((format) => [format, former(`${name}.${format}`)] as const);
  return files.every(([, bytes]) => bytes !== undefined) ? (Object.fromEntries(files) as Pick<Rendered, F>) : undefined;
}

function sortOut<F extends FigureFormat>(attempts: readonly Attempt<F>[]): Outcome<F> {
  const drawn = attempts.filter((attempt): attempt is Drawn<F> => "rendered" in attempt);
  const failed = attempts.flatMap((attempt) => ("error" in attempt ? [attempt] : []));
  const undrawn = failed.flatMap(({ name, error }) =>
    error instanceof MissingGlyphs ? [leaveOut(name, error.words)] : [],
  );
  const failures = failed.flatMap(({ error }) => (error instanceof MissingGlyphs ? [] : [error]));
  return { drawn, undrawn, failures };
}

function leaveOut(name: string, words: string): Undrawn {
  const message = `expected words of ${name} in letters that ${fontName} or ${arabicFontName} has, but found ${words}; it is left out; write them in Latin or Arabic letters, or see the page, which has the figure in the browser's fonts`;
  return {
    notice: leftOut(`figure ${name}`, [`no font of it has all letters of ${words}`]),
    diagnostic: { file: "figures", message },
  };
}
