import { codesIn, type Field, parseValue } from "../../schemas/index.js";
import type { Answers } from "../claims/read-answers.js";

/**
 * Worst-case bounds of a count of the whole sample: the fewest and the most cases that can have a code, whatever the missing and the
 * contested values are. A case of which nothing is stated may have it; one whose sources disagree may have what one of them states.
 * Source: C. F. Manski (1990), Nonparametric bounds on treatment effects, American Economic Review 80(2), 319–323.
 *
 * @returns numbers of cases
 * @example boundCount(answers, { field: "tree", type: "code", code: "oak" }) // [2, 5] of 6: two certain, three missing or contested
 */
export function boundCount(
  { cases, at }: Pick<Answers, "cases" | "at">,
  { field, type, code }: { readonly field: string; readonly type: Field["type"]; readonly code: string },
): [fewest: number, most: number] {
  const readings = cases.map((case_id) => {
    const { value, others } = at(case_id, field);
    return value === "" ? others : [value, ...others];
  });
  const hasIt = (text: string) => text === code || codesIn(parseValue(type, text)).includes(code);
  return [
    readings.filter((one) => one.length > 0 && one.every(hasIt)).length,
    readings.filter((one) => one.length === 0 || one.some(hasIt)).length,
  ];
}
