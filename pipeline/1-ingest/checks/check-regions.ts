import { didYouMean } from "../../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { codesOf } from "../../schemas/codes.js";
import type { Field, Regions } from "../../schemas/index.js";

/**
 * The regions as they are, once the outlines and the codes of the field of role region are each other's: every code has one outline,
 * every outline a code, both under one name. A name in the wrong encoding is found out here, too.
 *
 * @throws InputError with everything that does not hold
 */
export function checkRegions(
  regions: Regions,
  codebook: readonly Field[],
  files: { readonly regions: string; readonly codebook: string },
): Regions {
  if (regions.features.length === 0) return regions;
  const { regions: file } = files;
  const [field, ...others] = codebook.filter(({ role }) => role === "region");
  // Which of two is meant is for checkInstrument to ask.
  if (others.length > 0) return regions;
  if (field === undefined) {
    const message = "expected a field of role region, whose codes are those of the outlines, but found none; add it";
    throwIfAny([{ file: files.codebook, column: "role", message }]);
    return regions;
  }
  const labels = new Map(codesOf(field).map(({ code, label }) => [code, label]));
  const drawn = regions.features.map(({ properties }) => properties);
  const ids = drawn.map(({ iso_3166_2 }) => iso_3166_2);
  throwIfAny([
    ...drawn.flatMap(({ iso_3166_2: id, name }, index): Diagnostic[] => {
      const at = { file, column: `feature ${index + 1}` };
      const label = labels.get(id);
      if (label === undefined) {
        const hint = didYouMean(id, [...labels.keys()]);
        return [
          { ...at, message: `expected a code of the field ${field.field}, but found ${JSON.stringify(id)}${hint}` },
        ];
      }
      if (ids.indexOf(id) < index) return [{ ...at, message: `expected each region once, but found ${id} again` }];
      if (label === name) return [];
      const remedy = "correct the name, or its encoding in the .cpg";
      return [{ ...at, message: `expected ${id} to be ${label}, but found ${JSON.stringify(name)}; ${remedy}` }];
    }),
    ...[...labels.keys()]
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        file,
        message: `expected an outline of ${id}, a code of the field ${field.field}, but found none`,
      })),
  ]);
  return regions;
}
