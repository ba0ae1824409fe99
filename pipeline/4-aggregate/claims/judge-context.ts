import {
  type Claim,
  type Field,
  optionsOf,
  parseValue,
  rangeOf,
  type Value,
  type Witness,
} from "../../schemas/index.js";
import type { Found } from "./verdict.js";

/** A verdict with the number that documents give, and the least and the most that they do; null where they give no number or no bound. */
export interface FoundContext extends Found {
  readonly count: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ContextInputs {
  readonly codebook: readonly Pick<Field, "field" | "type">[];
  readonly values: readonly Pick<Value, "field" | "value">[];
  readonly witnesses: readonly Pick<Witness, "field" | "value" | "stance">[];
}

/**
 * A published count compared with what documents give of the context: reproduced by one number that no source contradicts, consistent with
 * bounds that allow it or with one of several numbers, contradicted by all. Where the documents are even and no value is decided, each of their numbers
 * is one that it may be. Undefined where no document gives any, or the claim is no exact count.
 */
export function judgeContext(
  claim: Claim,
  field: string,
  { codebook, values, witnesses }: ContextInputs,
): FoundContext | undefined {
  const type = codebook.find((row) => row.field === field)?.type;
  if (claim.published.kind !== "count" || type === undefined) return undefined;
  const { figure } = claim.published;
  const rangesOf = (rows: readonly { readonly value: string }[]) =>
    rows.flatMap(({ value }) => optionsOf(parseValue(type, value))).map(rangeOf);
  const own = (stance: Witness["stance"]) => witnesses.filter((row) => row.field === field && row.stance === stance);
  const decided = rangesOf(values.filter((row) => row.field === field && row.value !== ""));
  const others = rangesOf(own(decided.length === 0 ? "open" : "dissents"));
  const ranges = [...decided, ...others];
  if (ranges.length === 0) return undefined;
  const [[least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]] = decided;
  const seen = {
    count: least === most ? least : null,
    low: finite(Math.min(...ranges.map(([low]) => low))),
    high: finite(Math.max(...ranges.map(([, high]) => high))),
  };
  const mayBe = ([low, high]: readonly [number, number]) => low <= figure && figure <= high;
  const isExact = ranges.every(([low, high]) => low === high);
  // A bound that allows the figure does not give it.
  const holds = decided.length > 0 && decided.every(([low, high]) => low === figure && high === figure);
  if (!ranges.some(mayBe))
    return { ...seen, verdict: "contradicted", holds, why: { code: "no_admissible_values_satisfy" } };
  if (!holds) return { ...seen, verdict: "consistent", holds, why: { code: "other_admissible_values_satisfy" } };
  return isExact && ranges.every(mayBe)
    ? { ...seen, verdict: "reproduced", holds, why: { code: "all_admissible_values_satisfy" } }
    : { ...seen, verdict: "consistent", holds, why: { code: "uncertain_values_may_not_satisfy" } };
}

/** The same for contexts of which all claims are judged alike. */
export function contextKey({ values, witnesses }: ContextInputs): string {
  const stated = witnesses.map(({ field, value, stance }) => `${field} ${value} ${stance}`);
  return [...values.map(({ field, value }) => `${field} ${value}`), ...stated].join("\n");
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
