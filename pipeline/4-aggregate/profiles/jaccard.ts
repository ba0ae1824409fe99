/**
 * How much two sets share: what both have out of what either has. Two empty sets are the same, so they share all: 1.
 * Source: P. Jaccard (1912), The distribution of the flora in the alpine zone, New Phytologist 11, 37–50.
 *
 * @returns from 0, nothing in common, to 1, the same set
 * @example jaccard(new Set(["a", "b"]), new Set(["b", "c"])) // 1/3
 */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 1 : [...a].filter((item) => b.has(item)).length / either;
}
