import { didYouMean } from "../../lib/did-you-mean.js";
import { throwIfAny } from "../../lib/errors.js";
import type { Field, Study } from "../../schemas/index.js";

/**
 * Every headline is a field with codes or a number field, or the group of a city, and stands there once.
 *
 * @throws InputError that names each that is not
 */
export function checkHeadlines(study: Pick<Study, "headlines">, codebook: readonly Field[], file: string): void {
  const known = [
    "city_group",
    ...codebook.filter(({ codes, type }) => codes !== "" || type === "number").map(({ field }) => field),
  ];
  throwIfAny(
    study.headlines
      .filter((name, index) => !known.includes(name) || study.headlines.indexOf(name) < index)
      .map((name) => {
        if (known.includes(name))
          return { file, column: "headlines", message: `expected each once, but found "${name}" again` };
        const message = `expected a field with codes, a number field, or city_group, but found "${name}"${didYouMean(name, known)}`;
        return { file, column: "headlines", message };
      }),
  );
}
