import { throwIfAny } from "../lib/errors.js";
import { whereIs } from "../lib/source-location.js";
import { codesOf } from "../schemas/codes.js";
import { type CodingRule, codeOf, type Field, type FormChange, headerOf, nameNow } from "../schemas/index.js";

/**
 * The choices that a later form merged into another, as decisions on coding: what an earlier wave answered counts as the code that goes
 * on, so that no change is reported where the form alone changed.
 *
 * @throws InputError for a merged choice, or one that it is merged into, that the codebook has no code for
 */
export function mergeChoices(
  formChanges: readonly FormChange[],
  codebook: readonly Field[],
  file: string,
): CodingRule[] {
  const used = new Set<FormChange>();
  const rules = codebook.flatMap((field): CodingRule[] => {
    if (field.type !== "code") return [];
    const paths = codesOf(field).map(({ code }) => ({ code, ...nameNow(formChanges, headerOf(field), code) }));
    return paths.flatMap(({ code, choice, merged }): CodingRule[] => {
      const goesOn = paths.find((one) => one.merged.length === 0 && codeOf(one.choice) === codeOf(choice));
      if (merged.length === 0 || goesOn === undefined) return [];
      for (const row of merged) used.add(row);
      const reason = merged.map((row) => row.reason).join("; ");
      return [{ field: field.field, raw: code, to_field: "", code: goesOn.code, low: "", high: "", reason }];
    });
  });
  throwIfAny(
    formChanges
      .filter((row) => row.change === "merged" && !used.has(row))
      .map((row) => ({
        ...whereIs(row, file),
        column: "into",
        message: `expected ${row.question === "*" ? "a question" : `the question ${JSON.stringify(row.question)}`} of the codebook to have the codes ${row.choice} and ${row.into}, but found none that has both; correct the row, or add the codes`,
      })),
  );
  return rules;
}
