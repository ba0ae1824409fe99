import { roundTo } from "../round.js";
import { bootstrapInterval, type NoInterval, type Statistic } from "./bootstrap-interval.js";

/** A statistic with the ends of its interval; null where it has none, and the code then says why. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly code: "" | "one_category" | NoInterval;
}

/** Below five units, resampling has so few different draws that neither a statistic nor its interval says anything. */
export const fewestUnits = 5;

/**
 * A statistic of all units with its bootstrap interval at 95 %, rounded to three decimals.
 *
 * @param units how many there are to draw from
 * @example estimate(krippendorffAlpha([[1, 1], [1, 1]], () => 0), 2) // { value: null, low: null, high: null, code: "one_category" }
 */
export function estimate(statistic: Statistic, units: number): Estimate {
  const value = statistic();
  if (value === undefined) return { value: null, low: null, high: null, code: "one_category" };
  const interval = bootstrapInterval(statistic, units);
  if (typeof interval === "string") return { value: rounded(value), low: null, high: null, code: interval };
  return { value: rounded(value), low: rounded(interval[0]), high: rounded(interval[1]), code: "" };
}

const rounded = (value: number) => roundTo(value, 3);
