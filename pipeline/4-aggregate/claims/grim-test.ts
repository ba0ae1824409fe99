export const cuts = ["rounded", "truncated"] as const;
export type Cut = (typeof cuts)[number];
export interface Fit {
  readonly k: number;
  readonly n: number;
}

/** A share in percent with the decimals that are published, rounded half up or cut off. Whole numbers only, so it is exact. */
export function cutPercent(k: number, n: number, decimals: number, cut: Cut): number {
  const scale = 10 ** decimals;
  const whole = cut === "rounded" ? Math.floor((200 * scale * k + n) / (2 * n)) : Math.floor((100 * scale * k) / n);
  return whole / scale;
}

/** @example decimalsOf(62.5) // 1 */
export function decimalsOf(percent: number): number {
  return String(percent).split(".")[1]?.length ?? 0;
}

/**
 * Which whole counts k of which n give a published percentage.
 *
 * @param percent as published, 0 to 100
 * @param from the fewest that may have answered, at least 1
 * @param to the most, the sample
 * @example denominators(63, 9, 17, "rounded") // [{ k: 10, n: 16 }]
 */
export function denominators(percent: number, from: number, to: number, cut: Cut): Fit[] {
  const fits: Fit[] = [];
  for (let n = from; n <= to; n++) {
    for (let k = 0; k <= n; k++) if (cutPercent(k, n, decimalsOf(percent), cut) === percent) fits.push({ k, n });
  }
  return fits;
}

/** @example showFits([{ k: 5, n: 8 }, { k: 10, n: 16 }]) // "5/8;10/16" */
export function showFits(fits: readonly Fit[]): string {
  return fits.map(({ k, n }) => `${k}/${n}`).join(";");
}
