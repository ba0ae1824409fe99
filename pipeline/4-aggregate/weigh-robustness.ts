import { type PolicyName, policyNames, type Robustness } from "../artifacts.js";
import type { Judged } from "./judge-claims.js";
import { showSize, sizeOf } from "./results.js";

/**
 * How far each testable claim can move, and what would turn it.
 *
 * @param judged the claims by the values as they stand
 * @param under the same claims, in the same order, under each policy
 */
export function weighRobustness(
  judged: readonly Judged[],
  under: Readonly<Record<PolicyName, readonly Judged[]>>,
): Robustness[] {
  return judged.flatMap(({ row: { id, verdict, low, high }, tested }, at) => {
    if (tested === undefined || tested.measured.unit === "total" || verdict === "untestable") return [];
    const [flip, mistake] = [tested.judgement.flip(), tested.judgement.mistake()];
    const differing = policyNames.filter((name) => under[name][at]?.row.verdict !== verdict);
    const results = policyNames.map((name) => [name, resultOf(under[name][at])]);
    return {
      ...{ id, verdict, low, high },
      flips_after: flip === undefined ? "" : String(flip.length),
      flips_with: flip?.join(";") ?? "",
      mistakes_to_flip: mistake === undefined ? "" : String(mistake.length),
      for_example: mistake?.join(";") ?? "",
      verdict_differs_under: differing.map((name) => `${name}=${under[name][at]?.row.verdict}`).join(";"),
      ...(Object.fromEntries(results) as Record<PolicyName, string>),
    };
  });
}

function resultOf(judged: Judged | undefined): string {
  if (judged?.tested === undefined) return "";
  const { measured, judgement } = judged.tested;
  return showSize(sizeOf(judgement.result, measured.unit), measured.unit);
}
