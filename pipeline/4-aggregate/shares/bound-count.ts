import { codesIn, type Field, parseValue } from "../../schemas/index.js";

/**
 * Worst-case bounds of a count of the whole sample: the fewest and the most cases that can have a code, whatever the missing and the
 * contested values are. A case of which nothing is stated may have it; one whose sources disagree may have what one of them states.
 * Source: C. F. Manski (1990), Nonparametric bounds on treatment effects, American Economic Review 80(2), 319–323.
 *
 * @param readings of each case, the values that it may have; none where nothing is stated
 * @returns numbers of cases
 * @example boundCount([["oak"], ["oak", "elm"], ["elm"], []], "code", "oak") // [1, 3]
 */
export function boundCount(
  readings: readonly (readonly string[])[],
  type: Field["type"],
  code: string,
): [fewest: number, most: number] {
  const hasIt = (text: string) => text === code || codesIn(parseValue(type, text)).includes(code);
  return [
    readings.filter((one) => one.length > 0 && one.every(hasIt)).length,
    readings.filter((one) => one.length === 0 || one.some(hasIt)).length,
  ];
}
