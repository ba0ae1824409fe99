import type { Claim, Verdict } from "../../schemas/index.js";
import type { PercentFits } from "./fit-percentages.js";
import { type CaseMeasure, currentSum, type Measured, type MeasureInputs, measureClaim } from "./measure-claim.js";
import { smallest } from "./result-size.js";
import { satisfies } from "./satisfies.js";
import { admissibleValues, domainValues, noAlternatives } from "./sensitivity/admissible-values.js";
import { type Bounds, worstCaseBounds } from "./sensitivity/bounds.js";
import { applyChanges, type Fewest } from "./sensitivity/change.js";
import { fillGaps } from "./sensitivity/fill-gaps.js";
import { reachableResults } from "./sensitivity/reachable-results.js";
import type { Sum } from "./sensitivity/reachable-sums.js";
import { type ClaimState, findTippingPoint } from "./sensitivity/tipping-point.js";
import { type Found, verdictOf } from "./verdict.js";

export interface Judgement extends Found {
  readonly measured: Measured;
  /** What the current values give: of several parts, the one with the smallest result. */
  readonly result: Sum | undefined;
  bounds(): Bounds;
  /** Whether only readings that leave out cases give it: none does that gives each case a value. */
  leavesOut(): boolean;
  /** The fewest uncertain values that would turn whether the claim holds, or can, and the verdict that they give. */
  tippingPoint(): TippingPoint | undefined;
  /** The same if any value might be wrong, uncertain or not. */
  errorTippingPoint(): TippingPoint | undefined;
}

export interface TippingPoint {
  readonly changes: NonNullable<Fewest>;
  readonly verdict: Verdict;
  readonly holds: boolean | undefined;
}

/**
 * Judges a claim by the current answers and by every admissible assignment of the uncertain ones.
 *
 * @param measure what the claim asks to be counted
 * @param fits which counts give its percentage; undefined for a claim without an exact one
 * @example judgeClaim(claim, claim.measure, { answers, totals }, undefined).verdict // "reproduced"
 */
export function judgeClaim(
  claim: Claim,
  measure: CaseMeasure,
  known: MeasureInputs,
  fits: PercentFits | undefined,
): Judgement {
  const { answers } = known;
  const measured = measureClaim(measure, known);
  const { unit, parts, every } = measured;
  const isTrue = (sum: Sum) => satisfies(claim, sum, unit, fits);
  const now = parts.map((part) => currentSum(part, answers));
  // Which sums there are, whatever changes lead to them.
  const reachable = reachableResults(answers, noAlternatives, admissibleValues);
  const apart = fits?.apart ?? "";
  const isTrueNow = apart === "" && now.every(isTrue);
  // The values as they stand are one reading of the uncertain ones.
  const canBeTrue = isTrueNow || (apart !== "always" && reachable.reaches(every(isTrue)));
  const canBeFalse = !isTrueNow || parts.some((part) => reachable.of(part).some(({ sums }) => !sums.every(isTrue)));
  const breakdownCanBeFalse = fits?.breakdownMayFail === true;
  const found = verdictOf(claim, { measured, fits, now, isTrueNow, canBeTrue, canBeFalse, breakdownCanBeFalse });
  const state: ClaimState = isTrueNow ? "true" : canBeTrue ? "open" : "false";
  const tippingPoint = (mayChange: typeof admissibleValues): TippingPoint | undefined => {
    // Where only the whole breakdown is not given, no value of one part turns it.
    if (found.verdict === "impossible" || found.verdict === "untestable" || apart !== "") return undefined;
    const changes = findTippingPoint({ claim, measured, answers, state, isTrue }, mayChange);
    if (changes === undefined) return undefined;
    const { verdict, holds } = judgeClaim(claim, measure, { ...known, answers: applyChanges(answers, changes) }, fits);
    return { changes, verdict, holds };
  };
  // Of what all readings give, those without a gap are among them; what none gives needs nothing.
  const leavesOut = () =>
    found.verdict === "consistent" &&
    !reachableResults(fillGaps(answers, parts), noAlternatives, admissibleValues).reaches(every(isTrue));
  return {
    ...found,
    measured,
    result: smallest(now, unit),
    bounds: () => worstCaseBounds(measured, answers),
    leavesOut,
    tippingPoint: () => tippingPoint(admissibleValues),
    errorTippingPoint: () => tippingPoint(domainValues),
  };
}
