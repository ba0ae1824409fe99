import { type Condition, codesIn, parseValue, rangeOf } from "../../schemas/index.js";

/** Whether something is met; undefined where that is open. */
export type Truth = boolean | undefined;

/** Whether a value meets a condition; undefined where there is no value, or its bounds leave it open. */
export function meets(value: string, condition: Condition): Truth {
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

/** Whether all conditions are met: one that is not decides, else one that is open leaves all open. */
export function meetsAll(conditions: readonly Condition[], valueAt: (field: string) => string): Truth {
  const found = conditions.map((condition) => meets(valueAt(condition.field), condition));
  if (found.includes(false)) return false;
  return found.includes(undefined) ? undefined : true;
}
