/**
 * A quantile, interpolated between the two nearest order statistics.
 * Source: R. J. Hyndman & Y. Fan (1996), Sample Quantiles in Statistical Packages, The American Statistician 50, definition 7.
 *
 * @param ascending at least one number; an infinite one stands for a bound that is open
 * @param p from 0 (the minimum) to 1 (the maximum)
 * @returns infinite where it depends on an infinite number
 * @example quantile([1, 2, 4, 8], 0.25) // 1.75
 */
export function quantile(ascending: readonly number[], p: number): number {
  const at = (ascending.length - 1) * p;
  const below = ascending[Math.floor(at)] as number;
  const above = ascending[Math.ceil(at)] as number;
  // Two infinite numbers have no difference.
  if (below === above || !Number.isFinite(below)) return below;
  return below + (at - Math.floor(at)) * (above - below);
}
