import { currentSum, type Measured, type Part } from "./measure-claim.js";
import type { Answers } from "./read-answers.js";
import { admissibleValues, domainValues, noAlternatives } from "./sensitivity/admissible-values.js";
import { reachableResults } from "./sensitivity/reachable-results.js";
import type { Contribution, Sum } from "./sensitivity/reachable-sums.js";

/** The sums of a breakdown's parts at once, in their order; undefined for one that no field measures. */
export type Sums = readonly (Sum | undefined)[];

/** What the parts of a breakdown, or of a single claim, come to under the readings of uncertain values. */
export interface PartSums {
  /** The fewest and the most cases that can have a value; every number up to the sample where nothing is measured. */
  readonly n: readonly [from: number, to: number];
  /** For each claim, all sums of each of its parts by itself. */
  readonly alone: readonly (readonly (readonly Sum[])[])[];
  /** All sums of the parts at once; undefined for a claim that stands alone, or where a claim is not one count. */
  readonly together: readonly Sums[] | undefined;
  /** Those with the values as they stand. */
  readonly now: Sums;
  /** The same as `together` if any value may be wrong, with the values that have to be; none where a part is not measured. */
  ifWrong(): readonly Contribution[];
}

/** @param asked what each claim measures; undefined for one that no field measures */
export function readParts(asked: readonly (Measured | undefined)[], answers: Answers): PartSums {
  const reachable = reachableResults(answers, noAlternatives, admissibleValues);
  const alone = asked.map((one) => (one?.parts ?? []).map((part) => reachable.of(part).flatMap(({ sums }) => sums)));
  const sizes = alone.flat(2).flatMap(({ second }) => (second > 0 ? [second] : []));
  const isJoint = asked.length > 1 && asked.every((one) => one === undefined || one.parts.length === 1);
  const places = asked.flatMap((one, at) => (one === undefined ? [] : [at]));
  const joint = isJoint ? asked.flatMap((one): readonly Part[] => one?.parts ?? []) : [];
  const inPlace = (sums: readonly Sum[]): Sums => asked.map((_, at) => sums[places.indexOf(at)]);
  return {
    n: sizes.length === 0 ? [1, answers.cases.length] : [least(sizes), most(sizes)],
    alone,
    together: joint.length === 0 ? undefined : reachable.together(joint).map(({ sums }) => inPlace(sums)),
    now: inPlace(joint.map((part) => currentSum(part, answers))),
    ifWrong: () => (joint.length < asked.length ? [] : reachableResults(answers, domainValues).together(joint)),
  };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.min(found, number), Number.POSITIVE_INFINITY);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((found, number) => Math.max(found, number), 0);
}
