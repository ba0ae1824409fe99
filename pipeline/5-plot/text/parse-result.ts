/**
 * The size of a result as tables state it: the percentage of a share, or the number of a total or a lead.
 *
 * @example sizeIn("13/16 (81.3)") // 81.3
 * @example sizeIn("6") // 6
 */
export function sizeIn(result: string): number {
  return Number(/\(([\d.]+)\)$/.exec(result)?.[1] ?? result);
}
