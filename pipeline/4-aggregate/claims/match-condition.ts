import { type Condition, codesIn, parseValue, rangeOf } from "../../schemas/index.js";

/**
 * A truth value of three-valued logic; undefined where it is unknown.
 * Source: S. C. Kleene (1952), Introduction to Metamathematics, North-Holland, § 64.
 */
export type TruthValue = boolean | undefined;

/** Whether a value meets a condition; undefined where there is no value, or its bounds leave it open. */
export function matchCondition(value: string, condition: Condition): TruthValue {
  const { in: codes, exactly, from = Number.NEGATIVE_INFINITY, above, to = Number.POSITIVE_INFINITY } = condition;
  if (value === "") return undefined;
  if (codes !== undefined) return codesIn(parseValue("codes", value)).some((code) => codes.includes(code));
  if (exactly !== undefined) {
    const held = codesIn(parseValue("codes", value));
    return held.length === exactly.length && exactly.every((code) => held.includes(code));
  }
  const isEnough = (number: number) => number >= from && (above === undefined || number > above);
  const [low, high] = rangeOf(parseValue("number", value));
  if (isEnough(low) && high <= to) return true;
  return !isEnough(high) || low > to ? false : undefined;
}

/** Whether all conditions are met, by Kleene's strong conjunction: one that is false decides, else one that is unknown leaves all unknown. */
export function matchConditions(conditions: readonly Condition[], valueAt: (field: string) => string): TruthValue {
  return allTrue(conditions.map((condition) => matchCondition(valueAt(condition.field), condition)));
}

/** Kleene's strong conjunction. @example allTrue([true, undefined]) // undefined */
export function allTrue(values: readonly TruthValue[]): TruthValue {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : true;
}
