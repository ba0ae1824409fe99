/**
 * How far two sets are apart: 1 − J·M. J is Jaccard's share of the union that is common, M is 1 for equal sets, 2/3 where one
 * contains the other, 1/3 where they overlap, 0 where nothing is common. Two empty sets are equal.
 * Source: R. Passonneau (2006), Measuring Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation, LREC.
 *
 * @example masi(new Set(["a"]), new Set(["a", "b"])) // 2/3
 */
export function masi(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((code) => b.has(code)).length;
  const union = a.size + b.size - common;
  if (common === union) return 0;
  if (common === 0) return 1;
  const monotonicity = common === a.size || common === b.size ? 2 / 3 : 1 / 3;
  return 1 - (common / union) * monotonicity;
}
