import { type PolicyName, policyNames, type Robustness } from "../../schemas/index.js";
import type { TippingPoint } from "./judge-claim.js";
import type { Judged } from "./judge-claims.js";
import { formatResult } from "./result-size.js";
import { formatChanges } from "./sensitivity/change.js";

/**
 * The sensitivity of each testable claim: the bounds of its result, and the tipping points of its verdict.
 *
 * @param judged the claims by the current values
 * @param under the same claims, in the same order, under each policy
 */
export function assessRobustness(
  judged: readonly Judged[],
  under: Readonly<Record<PolicyName, readonly Judged[]>>,
): Robustness[] {
  return judged.flatMap(
    ({ row: { id, verdict, why_code, low, high }, judgement, tips, apart, breakdownTippingPoint }, at) => {
      if (verdict === "untestable") return [];
      const [tipping, error] = tips
        ? [tips.tipping, tips.error]
        : [judgement?.tippingPoint(), judgement?.errorTippingPoint()];
      const breakdown = verdict === "contradicted" || apart ? breakdownTippingPoint() : undefined;
      const differing = policyNames.filter((name) => under[name][at]?.row.verdict !== verdict);
      const results = policyNames.map((name) => [name, resultOf(under[name][at])]);
      return {
        id,
        verdict,
        low,
        high,
        tipping_after: tipping ? tipping.changes.length : null,
        tipping_with: formatChanges(tipping?.changes ?? []),
        tipping_to: tipping?.verdict ?? "",
        tipping_holds: yesNo(tipping?.holds),
        error_tipping_after: error ? error.changes.length : null,
        error_tipping_with: formatChanges(error?.changes ?? []),
        error_tipping_to: error?.verdict ?? "",
        error_tipping_holds: yesNo(error?.holds),
        breakdown_tipping_after: breakdown ? breakdown.length : null,
        breakdown_tipping_with: formatChanges(breakdown ?? []),
        reason_code:
          apart || (tipping === undefined && why_code === "other_parts_may_not_hold")
            ? "only_with_other_parts"
            : reasonFor(verdict, tipping, error),
        verdict_differs_under: differing.map((name) => `${name}=${under[name][at]?.row.verdict}`).join(";"),
        ...(Object.fromEntries(results) as Record<PolicyName, string>),
      };
    },
  );
}

function yesNo(holds: boolean | undefined): "yes" | "no" | "" {
  return holds === undefined ? "" : holds ? "yes" : "no";
}

/** Why there is no tipping point. */
function reasonFor(
  verdict: string,
  tipping: TippingPoint | undefined,
  error: TippingPoint | undefined,
): Robustness["reason_code"] {
  if (verdict === "impossible") return "no_count_fits";
  if (error === undefined) return "no_value_gives_another_verdict";
  return tipping === undefined ? "no_uncertain_value_gives_another_verdict" : "";
}

/** What documents give of the context is a number, as a lead and a total are. */
function resultOf(judged: Judged | undefined): string {
  const { row, judgement } = judged ?? {};
  if (judgement?.measured.unit === "share") return formatResult(judgement.result, "share");
  return row?.count === undefined || row.count === null ? "" : String(row.count);
}
