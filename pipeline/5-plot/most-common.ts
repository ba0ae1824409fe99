import type { Texts } from "./text/index.js";

/** All that are equally common, where none is more so. @example mostCommon([{ count: 2 }, { count: 1 }, { count: 2 }]).length // 2 */
export function mostCommon<T extends { readonly count: number }>(all: readonly T[]): T[] {
  const highest = Math.max(...all.map(({ count }) => count));
  return all.filter(({ count }) => count === highest);
}

/** More names than these would be a list for a title. */
export const mostNamed = 3;

/** Equally common answers by their names, or how many there are. */
export function nameEquals(labels: readonly string[], { common }: Texts): string {
  return labels.length > mostNamed ? common.answers(labels.length) : common.list(labels);
}
