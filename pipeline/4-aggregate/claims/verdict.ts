import type { Claim, ClaimReason, Verdict } from "../../schemas/index.js";
import type { PercentFits } from "./fit-percentages.js";
import type { Measured } from "./measure-claim.js";
import type { Sum } from "./sensitivity/reachable-sums.js";

interface Findings {
  readonly measured: Measured;
  readonly fits: PercentFits | undefined;
  /** The sums of each part with the current values. */
  readonly now: readonly Sum[];
  readonly isTrueNow: boolean;
  /** Whether some admissible assignment of the uncertain values makes all parts true at once. */
  readonly canBeTrue: boolean;
  /** Whether some admissible assignment makes it false. */
  readonly canBeFalse: boolean;
  /** Whether some makes its breakdown false: a part holds only with the others. */
  readonly breakdownCanBeFalse: boolean;
}

export interface Found {
  readonly verdict: Verdict;
  /** Whether the values as they stand give it; undefined where that cannot be tested. */
  readonly holds: boolean | undefined;
  readonly why: ClaimReason;
}

/** The verdict on a claim. Impossible comes first: no data could give such a figure. */
export function verdictOf(claim: Claim, seen: Findings): Found {
  const { measured, fits, now, isTrueNow, canBeTrue, canBeFalse, breakdownCanBeFalse } = seen;
  const { unit, parts } = measured;
  if (fits?.isPossible === false) return { verdict: "impossible", holds: false, why: noCount(claim, fits) };
  if (parts.some(({ concerned }) => concerned === 0))
    return { verdict: "untestable", holds: undefined, why: { code: "no_case_concerned" } };
  if (fits?.apart === "always") return { verdict: "contradicted", holds: false, why: { code: "parts_never_at_once" } };
  if (!canBeTrue) return { verdict: "contradicted", holds: false, why: { code: "no_admissible_values_satisfy" } };
  const undecided = parts.findIndex(({ concerned }, at) => isUndecided(claim, unit, now[at]?.second ?? 0, concerned));
  if (undecided >= 0) {
    const [known, concerned] = [now[undecided]?.second ?? 0, parts[undecided]?.concerned ?? 0];
    return { verdict: "untestable", holds: undefined, why: { code: "too_few_values", known, concerned } };
  }
  if (!isTrueNow) return { verdict: "consistent", holds: false, why: { code: "other_admissible_values_satisfy" } };
  if (canBeFalse || breakdownCanBeFalse) {
    const code =
      breakdownCanBeFalse && fits?.holdsByItself ? "other_parts_may_not_hold" : "uncertain_values_may_not_satisfy";
    return { verdict: "consistent", holds: true, why: { code } };
  }
  if (claim.restates === true || unit === "total")
    return { verdict: "restated", holds: true, why: { code: "compared_with_itself" } };
  return { verdict: "reproduced", holds: true, why: { code: "all_admissible_values_satisfy" } };
}

export function noCount({ published }: Pick<Claim, "published">, { to }: PercentFits): ClaimReason {
  return { code: "no_count_fits", percent: published.kind === "percent" ? published.figure : "", to };
}

/** Fewer than half of the cases that a share or a lead is about have a value that decides; of `some`, for which one is enough, none has. */
export function isUndecided(
  { qualifier }: Pick<Claim, "qualifier">,
  unit: Measured["unit"],
  decided: number,
  concerned: number,
): boolean {
  if (unit === "total") return false;
  return qualifier === "some" && unit === "share" ? decided === 0 : 2 * decided < concerned;
}
