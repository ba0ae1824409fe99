import type { Statistic } from "./bootstrap-interval.js";
import { frequencies } from "./frequencies.js";

/**
 * Agreement of any number of observers, each of whom may leave out any unit: α = 1 − D_o / D_e.
 *
 * With m_u values of unit u and n values in all, on units with at least two: D_o = (1/n) Σ_u Σ_{i≠j} δ(i, j) / (m_u − 1), and
 * D_e = (1 / (n (n − 1))) Σ_{c,k} n_c n_k δ(c, k). 1 is perfect, 0 is what chance gives, below 0 is less than chance.
 * Source: K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
 *
 * @param units the values given to each unit, missing ones left out
 * @param distance δ, 0 for the same, as `distanceOf` gives it: already squared where the metric squares
 * @returns the statistic; undefined where no unit has two values, or all values are one category
 * @example krippendorffAlpha([[1, 1], [2, 2], [1]], (a, b) => (a === b ? 0 : 1))() // 1
 */
export function krippendorffAlpha<T>(units: readonly (readonly T[])[], distance: (a: T, b: T) => number): Statistic {
  const pairable = units.map((values) => (values.length > 1 ? values : []));
  const all = frequencies(pairable);
  const apart = all.values.map((a) => all.values.map((b) => distance(a, b)));
  const within = pairable.map((values) => {
    let sum = 0;
    for (const a of values) for (const b of values) sum += distance(a, b);
    return values.length > 1 ? sum / (values.length - 1) : 0;
  });

  return (times) => {
    const counts = all.count(times);
    let [n, observed, expected] = [0, 0, 0];
    within.forEach((sum, unit) => {
      const drawn = times?.[unit] ?? 1;
      n += drawn * (pairable[unit] as readonly T[]).length;
      observed += drawn * sum;
    });
    apart.forEach((row, a) => {
      row.forEach((between, b) => {
        expected += between * (counts[a] as number) * (counts[b] as number);
      });
    });
    return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
  };
}
