import { type Claim, contextCase, optionsOf, parseValue, rangeOf } from "../../schemas/index.js";
import type { TippingPoint } from "./judge-claim.js";
import { type ContextInputs, type FoundContext, judgeContext } from "./judge-context.js";

/**
 * The tipping points of a claim on the context, which reads one value: another number, taken as certain, that turns whether the claim
 * holds or can hold. As an uncertain value it is one that a document which counts states or allows; as a mistaken one it is any number.
 *
 * @returns undefined where no such number turns it
 */
export function tipContext(
  claim: Claim,
  field: string,
  context: ContextInputs,
  found: FoundContext | undefined,
): { readonly tipping: TippingPoint | undefined; readonly error: TippingPoint | undefined } {
  if (claim.published.kind !== "count") return { tipping: undefined, error: undefined };
  const { figure } = claim.published;
  const stateOf = (one: Pick<FoundContext, "verdict" | "holds"> | undefined) =>
    one === undefined || one.holds === true ? "true" : one.verdict === "contradicted" ? "false" : "open";
  // The figure first: that a claim comes to hold is said before that it ceases to.
  const near = [figure, figure + 1, figure - 1].filter((number) => number >= 0);
  const turning = (numbers: readonly number[]): TippingPoint | undefined => {
    for (const number of numbers.filter(Number.isFinite)) {
      const value = String(number);
      if (context.values.some((row) => row.field === field && row.value === value)) continue;
      const then = judgeContext(claim, field, { ...context, values: [{ field, value }], witnesses: [] });
      if (then === undefined || stateOf(then) === stateOf(found)) continue;
      return { changes: [{ case: contextCase, field, value }], verdict: then.verdict, holds: then.holds };
    }
    return undefined;
  };
  const type = context.codebook.find((row) => row.field === field)?.type ?? "number";
  const stated = [
    ...context.values,
    ...context.witnesses.filter(({ stance }) => stance === "dissents" || stance === "open"),
  ]
    .filter((row) => row.field === field && row.value !== "")
    .flatMap(({ value }) => optionsOf(parseValue(type, value)))
    .map(rangeOf);
  const isAllowed = (number: number) => stated.some(([low, high]) => low <= number && number <= high);
  const allowed = [...near.filter(isAllowed), ...stated.flat()];
  return { tipping: turning(allowed), error: turning(near) };
}
