import { didYouMean } from "../../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { type Field, fieldsNamed, figureNeeds, missingNeeds, type Study } from "../../schemas/index.js";

/**
 * Every figure that the study lists has a name of its own and the fields that it needs: for a figure that a study asks for, the error gives
 * the reason why it cannot be drawn, where a figure drawn by default is only left out.
 *
 * @throws InputError that names each that has not
 */
export function checkFigures(study: Pick<Study, "figures">, codebook: readonly Field[], file: string): void {
  const figures = study.figures ?? [];
  const known = codebook.map(({ field }) => field);
  throwIfAny(
    figures.flatMap((figure, index): Diagnostic[] => {
      const at = (message: string) => ({ file, column: `figures[${index}] (${figure.name})`, message });
      const again = figures.findIndex(({ name }) => name === figure.name) < index;
      const unknown = fieldsNamed(figure).filter((field) => !known.includes(field));
      return [
        ...(again ? [at("expected a name of its own, but found it again")] : []),
        ...unknown.map((field) =>
          at(`expected a field of the codebook, but found "${field}"${didYouMean(field, known)}`),
        ),
        ...(unknown.length > 0
          ? []
          : missingNeeds(
              figureNeeds(figure, codebook).filter(
                (need) => !["rows", "numbers", "moves", "comparable", "coordinates"].some((what) => what in need),
              ),
              { codebook },
            ).map((message) =>
              at(`expected a study that has what it shows, but ${message}; correct the codebook, or remove the figure`),
            )),
      ];
    }),
  );
}
