export const roundingModes = ["rounded", "truncated"] as const;
export type RoundingMode = (typeof roundingModes)[number];
export interface Fraction {
  readonly k: number;
  readonly n: number;
}

/** A share in percent with the decimals that are published, rounded half up or truncated. Integer arithmetic only, so it is exact. */
export function roundPercent(k: number, n: number, decimals: number, mode: RoundingMode): number {
  const scale = 10 ** decimals;
  const units = mode === "rounded" ? Math.floor((200 * scale * k + n) / (2 * n)) : Math.floor((100 * scale * k) / n);
  return units / scale;
}

/** @example decimalsOf(62.5) // 1 */
export function decimalsOf(percent: number): number {
  return String(percent).split(".")[1]?.length ?? 0;
}

/**
 * The GRIM test, granularity-related inconsistency of means, for percentages: which counts k of which n give a published percentage.
 * If none does, no data can have given it.
 * Source: N. J. L. Brown & J. A. J. Heathers (2017), The GRIM test: a simple technique detects numerous anomalies in the reporting of
 * results in psychology, Social Psychological and Personality Science 8(4), 363–369.
 *
 * @param percent as published, 0 to 100
 * @param from the fewest that may have answered, at least 1
 * @param to the most, the sample
 * @example grimTest(63, 9, 17, "rounded") // [{ k: 10, n: 16 }]
 */
export function grimTest(percent: number, from: number, to: number, mode: RoundingMode): Fraction[] {
  const fractions: Fraction[] = [];
  for (let n = from; n <= to; n++) {
    for (let k = 0; k <= n; k++)
      if (roundPercent(k, n, decimalsOf(percent), mode) === percent) fractions.push({ k, n });
  }
  return fractions;
}

/** @example formatFractions([{ k: 5, n: 8 }, { k: 10, n: 16 }]) // "5/8;10/16" */
export function formatFractions(fractions: readonly Fraction[]): string {
  return fractions.map(({ k, n }) => `${k}/${n}`).join(";");
}
