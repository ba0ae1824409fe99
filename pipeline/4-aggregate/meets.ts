import type { Condition } from "../artifacts.js";

/** Whether a value meets a condition; undefined where there is no value, or its bounds leave it open. */
export function meets(value: string, { in: codes, exactly, from, to }: Condition): boolean | undefined {
  if (value === "") return undefined;
  if (codes !== undefined) return value.split("+").some((code) => codes.includes(code));
  if (exactly !== undefined) return [...value.split("+")].sort().join("+") === [...exactly].sort().join("+");
  const [first = "", last = first] = value.split("..");
  const [low, high] = [
    first === "" ? Number.NEGATIVE_INFINITY : Number(first),
    last === "" ? Number.POSITIVE_INFINITY : Number(last),
  ];
  const [least, most] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  if (low >= least && high <= most) return true;
  return high < least || low > most ? false : undefined;
}

/** Whether all conditions are met: one that is not decides, else one that is open leaves all open. */
export function meetsAll(conditions: readonly Condition[], valueAt: (field: string) => string): boolean | undefined {
  const found = conditions.map((condition) => meets(valueAt(condition.field), condition));
  if (found.includes(false)) return false;
  return found.includes(undefined) ? undefined : true;
}
