import { mulberry32 } from "../random.js";

/** A statistic over units of which unit u is taken `times[u]` times, each once where not given; undefined where it has no value. */
export type Statistic = (times?: ArrayLike<number>) => number | undefined;

/** Why a statistic has no interval: too many resamples have one category only, or all give one value. */
export type NoInterval = "interval_one_category" | "interval_degenerate";

/** Any number would do; this one is kept so that every run draws the same. */
export const seed = 1960;
/** A percentile interval needs thousands: its ends lie where draws are few. */
export const resamples = 2000;
/** Resamples without a value are passed over; with more than a tenth of them, the rest would be a choice of the favourable. */
const definedAtLeast = 0.9;

/**
 * Percentile bootstrap interval: units are drawn with replacement, as many as there are, and the statistic is taken of each draw.
 * Source: B. Efron & R. Tibshirani (1993), An Introduction to the Bootstrap.
 *
 * @param units how many there are to draw from
 * @returns [low, high] at 95 %; or why there is none
 */
export function bootstrapInterval(statistic: Statistic, units: number): readonly [number, number] | NoInterval {
  const random = mulberry32(seed);
  const times = new Uint32Array(units);
  const found = new Float64Array(resamples);
  let defined = 0;
  for (let resample = 0; resample < resamples; resample++) {
    times.fill(0);
    for (let draw = 0; draw < units; draw++) {
      const unit = Math.floor(random() * units);
      times[unit] = (times[unit] as number) + 1;
    }
    const value = statistic(times);
    if (value !== undefined) found[defined++] = value;
  }
  if (defined < definedAtLeast * resamples) return "interval_one_category";
  const ascending = found.subarray(0, defined).sort();
  const low = ascending[Math.floor(0.025 * defined)] as number;
  const high = ascending[Math.ceil(0.975 * defined) - 1] as number;
  // All alike is a sample without variety and not a certain result.
  return low === high ? "interval_degenerate" : [low, high];
}
