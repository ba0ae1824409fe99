import type { Claim, ClaimReason, Verdict } from "../../schemas/index.js";
import { roundingModes } from "./grim-test.js";
import type { GrimResult } from "./grim-test-claims.js";
import { currentSum, type Measured, type MeasureInputs, measureClaim } from "./measure-claim.js";
import { smallest } from "./result-size.js";
import { satisfies } from "./satisfies.js";
import { admissibleValues, domainValues } from "./sensitivity/admissible-values.js";
import { type Bounds, worstCaseBounds } from "./sensitivity/bounds.js";
import { applyChanges, type Fewest } from "./sensitivity/change.js";
import { reachableResults } from "./sensitivity/reachable-results.js";
import type { Sum } from "./sensitivity/reachable-sums.js";
import { findTippingPoint } from "./sensitivity/tipping-point.js";
import { verdictOf } from "./verdict.js";

export interface Judgement {
  readonly verdict: Verdict;
  readonly why: ClaimReason;
  readonly measured: Measured;
  /** What the current values give: of several parts, the one with the smallest result. */
  readonly result: Sum | undefined;
  readonly bounds: Bounds;
  /** The fewest uncertain values that would change the verdict, and the verdict that they give. */
  tippingPoint(): TippingPoint | undefined;
  /** The same if any value might be wrong, uncertain or not. */
  errorTippingPoint(): TippingPoint | undefined;
}

export interface TippingPoint {
  readonly changes: NonNullable<Fewest>;
  readonly verdict: Verdict;
}

/**
 * Judges a claim by the current answers and by every admissible assignment of the uncertain ones.
 *
 * @param measure what the claim asks to be counted
 * @param grim which counts give its percentage; undefined for a claim without an exact one
 * @example judgeClaim(claim, claim.measure, { answers, totals }, undefined).verdict // "reproduced"
 */
export function judgeClaim(
  claim: Claim,
  measure: NonNullable<Claim["measure"]>,
  known: MeasureInputs,
  grim: GrimResult | undefined,
): Judgement {
  const { answers } = known;
  const measured = measureClaim(measure, known);
  const { unit, parts, every } = measured;
  const isTrue = (sum: Sum) => satisfies(claim, sum, unit, grim?.modes ?? roundingModes);
  const now = parts.map((part) => currentSum(part, answers));
  const reachable = reachableResults(answers, admissibleValues);
  const bounds = worstCaseBounds(measured, reachable, answers);
  const canBeTrue = reachable.cheapest(every(isTrue)) !== undefined;
  const found = verdictOf(claim, { measured, grim, now, isTrueNow: now.every(isTrue), canBeTrue, bounds });
  const tippingPoint = (mayChange: typeof admissibleValues): TippingPoint | undefined => {
    const changes = findTippingPoint({ claim, measured, answers, verdict: found.verdict, isTrue }, mayChange);
    if (changes === undefined) return undefined;
    const then = judgeClaim(claim, measure, { ...known, answers: applyChanges(answers, changes) }, grim);
    return { changes, verdict: then.verdict };
  };
  return {
    ...found,
    measured,
    result: smallest(now, unit),
    bounds,
    tippingPoint: () => tippingPoint(admissibleValues),
    errorTippingPoint: () => tippingPoint(domainValues),
  };
}
