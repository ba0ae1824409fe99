/**
 * The nearest number with so many decimals, halves away from zero as `toFixed` prints them, and never minus zero.
 *
 * @example roundTo(65.04, 1) // 65
 */
export function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}
