/**
 * With how many decimals people read a share of n: of fewer than a hundred, a decimal would suggest a precision that the count does not have.
 *
 * @example shareDecimals(17) // 0
 */
export function shareDecimals(of: number): 0 | 1 {
  return of < 100 ? 0 : 1;
}
