import { readAnswers } from "../4-aggregate/claims/read-answers.js";
import type { Texts } from "./text/index.js";

/** A question to one field of a case: does this hold of its value? */
export interface Asked {
  readonly field: string;
  readonly holds: (value: string) => boolean;
  /** Of a value that is known by its bounds only, whether it can hold; by default, whether it does. */
  readonly may?: (value: string) => boolean;
}

export type CaseGiven = Omit<Parameters<typeof readAnswers>[0], "policyValues">;

/** Numbers of cases. */
export interface CaseBounds {
  readonly fewest: number;
  readonly most: number;
  readonly all: number;
}

/**
 * The fewest and the most of all cases of which everything asked can hold, whatever the missing and the contested values are: `boundCount`,
 * over several fields at once.
 * Source: C. F. Manski (1990), Nonparametric bounds on treatment effects, American Economic Review 80(2), 319–323.
 *
 * @example boundCases([{ field: "tree", holds: (tree) => tree === "oak" }], given) // { fewest: 1, most: 3, all: 4 }
 */
export function boundCases(asked: readonly Asked[], given: CaseGiven): CaseBounds {
  const { cases, at } = readAnswers({ ...given, policyValues: [] });
  const readings = (case_id: string, field: string) => {
    const { value, others } = at(case_id, field);
    return value === "" ? others : [value, ...others];
  };
  const count = (isTrue: (one: Asked, values: readonly string[]) => boolean) =>
    cases.filter((case_id) => asked.every((one) => isTrue(one, readings(case_id, one.field)))).length;
  return {
    fewest: count(({ holds }, values) => values.length > 0 && values.every(holds)),
    most: count(({ holds, may = holds }, values) => values.length === 0 || values.some(may)),
    all: cases.length,
  };
}

/**
 * What a title says behind a count that open values may change; nothing where they cannot.
 *
 * @param shown the count, and of how many, as the title gives it
 * @param isFirst the first of a title says what its bounds are
 * @example openIn({ fewest: 10, most: 14, all: 17 }, { count: 13, of: 16 }, texts) // "10 to 14 of 17 whatever the open values are"
 */
export function openIn(
  bounds: CaseBounds | undefined,
  shown: { readonly count: number; readonly of: number },
  { common }: Texts,
  isFirst = true,
): string {
  if (bounds === undefined) return "";
  const { fewest, most, all } = bounds;
  if (all === 0 || (all === shown.of && fewest === shown.count && most === shown.count)) return "";
  return `${common.ends(fewest, most, all)}${isFirst ? common.whatever : ""}`;
}

/** The same of several counts that a title gives as one: their bounds once where they have the same, else those of each, in order, or none of many. */
export function openInEach(
  all: readonly CaseBounds[],
  shown: { readonly count: number; readonly of: number },
  texts: Texts,
  isFirst = true,
): string {
  const own = all.map(
    (bounds) => openIn(bounds, shown, texts, false) || texts.common.ends(shown.count, shown.count, shown.of),
  );
  const [first] = all;
  if (new Set(own).size < 2) return openIn(first, shown, texts, isFirst);
  if (own.length > 3) return "";
  return `${texts.common.list(own)}${isFirst ? texts.common.whatever : ""}`;
}

/** In brackets, with a blank before them. @example inBrackets("10 to 14 of 17") // " (10 to 14 of 17)" */
export function inBrackets(text: string): string {
  return text === "" ? "" : ` (${text})`;
}
