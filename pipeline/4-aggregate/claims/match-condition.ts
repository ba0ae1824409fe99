import { boundsOf } from "../../schemas/bounds.js";
import type { Condition } from "../../schemas/index.js";

/** Whether something is met; undefined where that is open. */
export type Truth = boolean | undefined;

/** Whether a value meets a condition; undefined where there is no value, or its bounds leave it open. */
export function meets(value: string, condition: Condition): Truth {
  const { in: codes, exactly, from = Number.NEGATIVE_INFINITY, above, to = Number.POSITIVE_INFINITY } = condition;
  if (value === "") return undefined;
  if (codes !== undefined) return value.split("+").some((code) => codes.includes(code));
  if (exactly !== undefined) return [...value.split("+")].sort().join("+") === [...exactly].sort().join("+");
  const isEnough = (number: number) => number >= from && (above === undefined || number > above);
  const [low, high] = boundsOf(value);
  if (isEnough(low) && high <= to) return true;
  return !isEnough(high) || low > to ? false : undefined;
}

/** Whether all conditions are met: one that is not decides, else one that is open leaves all open. */
export function meetsAll(conditions: readonly Condition[], valueAt: (field: string) => string): Truth {
  const found = conditions.map((condition) => meets(valueAt(condition.field), condition));
  if (found.includes(false)) return false;
  return found.includes(undefined) ? undefined : true;
}
