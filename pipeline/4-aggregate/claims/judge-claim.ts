import type { Claim, Verdict } from "../../schemas/index.js";
import type { Fits } from "./fit-percentages.js";
import { cuts } from "./grim-test.js";
import { type Known, type Measured, measureClaim, standing } from "./measure-claim.js";
import { smallest } from "./result-size.js";
import { bearsOut } from "./satisfies.js";
import { admissible, imaginable } from "./sensitivity/admissible-values.js";
import { type Range, rangeOf } from "./sensitivity/bounds.js";
import { settle } from "./sensitivity/change.js";
import type { Fewest } from "./sensitivity/fewest.js";
import { exploreReadings } from "./sensitivity/reachable-results.js";
import type { Sum } from "./sensitivity/reachable-sums.js";
import { findTurn } from "./sensitivity/tipping-point.js";
import { verdictOf } from "./verdict.js";

export interface Judgement {
  readonly verdict: Verdict;
  readonly why: string;
  readonly measured: Measured;
  /** What the values give as they stand: of several parts, the one with the smallest result. */
  readonly result: Sum | undefined;
  readonly range: Range;
  /** The fewest values in doubt that, known to be otherwise, give another verdict, and which. */
  flip(): Turn | undefined;
  /** The same if any value might be mistaken, in doubt or not. */
  mistake(): Turn | undefined;
}

export interface Turn {
  readonly changes: NonNullable<Fewest>;
  readonly verdict: Verdict;
}

/**
 * Judges a claim by the answers, as they stand and as they may be read.
 *
 * @param measure what the claim asks to be counted
 * @param fits which counts give its percentage; nothing for a claim without one that is exact
 * @example judgeClaim(claim, claim.measure, { answers, ecosystems }, undefined).verdict // "reproduced"
 */
export function judgeClaim(
  claim: Claim,
  measure: NonNullable<Claim["measure"]>,
  known: Known,
  fits: Fits | undefined,
): Judgement {
  const { answers } = known;
  const measured = measureClaim(measure, known);
  const { unit, parts, every } = measured;
  const isTrue = (sum: Sum) => bearsOut(claim, sum, unit, fits?.ways ?? cuts);
  const now = parts.map((part) => standing(part, answers));
  const outlook = exploreReadings(answers, admissible);
  const range = rangeOf(measured, outlook, answers);
  const canBeTrue = outlook.cheapest(every(isTrue)) !== undefined;
  const found = verdictOf(claim, { measured, fits, now, isTrueNow: now.every(isTrue), canBeTrue, range });
  const turn = (mayChange: typeof admissible): Turn | undefined => {
    const changes = findTurn({ claim, measured, answers, verdict: found.verdict, isTrue }, mayChange);
    if (changes === undefined) return undefined;
    const then = judgeClaim(claim, measure, { ...known, answers: settle(answers, changes) }, fits);
    return { changes, verdict: then.verdict };
  };
  return {
    ...found,
    measured,
    result: smallest(now, unit),
    range,
    flip: () => turn(admissible),
    mistake: () => turn(imaginable),
  };
}
