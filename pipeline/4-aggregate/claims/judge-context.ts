import { type Claim, type Field, parseValue, rangeOf, type Value, type Witness } from "../../schemas/index.js";
import type { Found } from "./verdict.js";

export interface ContextInputs {
  readonly codebook: readonly Field[];
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
}

/**
 * A published count held against what documents give of the context: reproduced by one number that no source contradicts, consistent with
 * bounds or with one of several numbers, contradicted by all. Undefined where no document gives any, or the claim is no exact count.
 */
export function judgeContext(
  claim: Claim,
  field: string,
  { codebook, values, witnesses }: ContextInputs,
): Found | undefined {
  const type = codebook.find((row) => row.field === field)?.type;
  const value = values.find((row) => row.field === field);
  if (claim.published.kind !== "count" || type === undefined || value === undefined || value.value === "")
    return undefined;
  const { figure } = claim.published;
  const dissenting = witnesses.filter((row) => row.field === field && row.stance === "dissents");
  const ranges = [value.value, ...dissenting.map((row) => row.value)].map((text) => rangeOf(parseValue(type, text)));
  const mayBe = ranges.map(([low, high]) => low <= figure && figure <= high);
  const isExact = ranges.every(([low, high]) => low === high);
  const holds = mayBe[0] === true;
  if (!mayBe.includes(true)) return { verdict: "contradicted", holds, why: { code: "no_admissible_values_satisfy" } };
  if (!holds) return { verdict: "consistent", holds, why: { code: "other_admissible_values_satisfy" } };
  return isExact && mayBe.every(Boolean)
    ? { verdict: "reproduced", holds, why: { code: "all_admissible_values_satisfy" } }
    : { verdict: "consistent", holds, why: { code: "uncertain_values_may_not_satisfy" } };
}
