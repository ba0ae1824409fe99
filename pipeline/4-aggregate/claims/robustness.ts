import { type PolicyName, policyNames, type Robustness } from "../../schemas/index.js";
import type { Turn } from "./judge-claim.js";
import type { Judged } from "./judge-claims.js";
import { showResult } from "./result-size.js";
import { showChanges } from "./sensitivity/change.js";

/**
 * How far each testable claim can move, and what would give it another verdict.
 *
 * @param judged the claims by the values as they stand
 * @param under the same claims, in the same order, under each policy
 */
export function weighRobustness(
  judged: readonly Judged[],
  under: Readonly<Record<PolicyName, readonly Judged[]>>,
): Robustness[] {
  return judged.flatMap(({ row: { id, verdict, low, high }, judgement }, at) => {
    if (judgement === undefined || judgement.measured.unit === "total" || verdict === "untestable") return [];
    const [flip, mistake] = [judgement.flip(), judgement.mistake()];
    const differing = policyNames.filter((name) => under[name][at]?.row.verdict !== verdict);
    const results = policyNames.map((name) => [name, resultOf(under[name][at])]);
    return {
      id,
      verdict,
      low,
      high,
      flips_after: flip ? String(flip.changes.length) : "",
      flips_with: showChanges(flip?.changes ?? []),
      flips_to: flip?.verdict ?? "",
      mistakes_to_flip: mistake ? String(mistake.changes.length) : "",
      for_example: showChanges(mistake?.changes ?? []),
      mistakes_to: mistake?.verdict ?? "",
      reason: reasonFor(verdict, flip, mistake),
      verdict_differs_under: differing.map((name) => `${name}=${under[name][at]?.row.verdict}`).join(";"),
      ...(Object.fromEntries(results) as Record<PolicyName, string>),
    };
  });
}

/** Why nothing gives another verdict. */
function reasonFor(verdict: string, flip: Turn | undefined, mistake: Turn | undefined): string {
  if (verdict === "impossible") return "no values could give the percentage";
  if (mistake === undefined) return "no values give another verdict";
  return flip === undefined ? "no value in doubt gives another verdict" : "";
}

function resultOf({ judgement }: Pick<Judged, "judgement"> = { judgement: undefined }): string {
  return judgement ? showResult(judgement.result, judgement.measured.unit) : "";
}
