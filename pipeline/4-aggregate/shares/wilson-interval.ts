import { check } from "../../lib/errors.js";

/** The 97.5 % point of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Wilson score interval for a proportion: honest at small n, where the textbook ±1.96·SE leaves [0, 1].
 * Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22, 209–212.
 *
 * @param count successes, a whole number from 0 to n
 * @param n trials, at least 1
 * @returns [low, high], shares between 0 and 1, at 95 %
 * @throws if count or n is not a whole number in its range
 * @example wilsonInterval(11, 17) // [0.413, 0.827]
 */
export function wilsonInterval(count: number, n: number): [low: number, high: number] {
  check(Number.isInteger(n) && n >= 1, `n must be a whole number of at least 1, but is ${n}`);
  check(
    Number.isInteger(count) && count >= 0 && count <= n,
    `count must be a whole number from 0 to ${n}, but is ${count}`,
  );
  const share = count / n;
  const centre = share + z ** 2 / (2 * n);
  const margin = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  // Rounding errors may carry the bounds past a proportion's own: 0 of n has the low bound 0, not 1e-17.
  const low = count === 0 ? 0 : (centre - margin) / scale;
  const high = count === n ? 1 : (centre + margin) / scale;
  return [low, high];
}
