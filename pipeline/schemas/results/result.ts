// The result of a measure as a cell of a table: written and read here alone.

/** A share of cases, with its percentage; null where nobody answers. */
export interface ShareResult {
  readonly count: number;
  readonly of: number;
  readonly percent: number | null;
}

/** What the text of a result looks like; empty where there is none. */
export const resultPattern = /^(-?\d+|\d+\/\d+ \(\d+\.\d\))?$/;

/** @example formatShareResult({ count: 13, of: 16, percent: 81.3 }) // "13/16 (81.3)" */
export function formatShareResult({ count, of, percent }: ShareResult): string {
  return percent === null ? `${count}/${of}` : `${count}/${of} (${percent.toFixed(1)})`;
}

/** The share, or the number of a total or a lead; undefined where there is none. @example parseResult("6") // 6 */
export function parseResult(text: string): ShareResult | number | undefined {
  if (text === "") return undefined;
  const [, count, of, percent] = /^(\d+)\/(\d+)(?: \(([\d.]+)\))?$/.exec(text) ?? [];
  if (count === undefined) return Number(text);
  return { count: Number(count), of: Number(of), percent: percent === undefined ? null : Number(percent) };
}

/**
 * The size of a result: the percentage of a share, or the number of a total or a lead; 0 where there is none.
 *
 * @example sizeIn("13/16 (81.3)") // 81.3
 */
export function sizeIn(text: string): number {
  const result = parseResult(text) ?? 0;
  return typeof result === "number" ? result : (result.percent ?? 0);
}
