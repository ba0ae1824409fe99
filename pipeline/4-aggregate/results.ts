import type { Outlook } from "./explore.js";
import type { Measured, Part } from "./measure.js";
import type { Sum } from "./reach.js";

type Unit = Measured["unit"];

/** A share in percent, or a count; undefined where no cluster answers. */
export function sizeOf({ first, second }: Sum, unit: Unit): number | undefined {
  if (unit !== "share") return first;
  return second === 0 ? undefined : (100 * first) / second;
}

/** Of the sums of several parts the one with the smallest result: the result of the whole. */
export function smallest(sums: readonly Sum[], unit: Unit): Sum {
  const sizes = sums.map((sum) => sizeOf(sum, unit) ?? Number.POSITIVE_INFINITY);
  return sums[sizes.indexOf(Math.min(...sizes))] ?? { first: 0, second: 0 };
}

/** From the lowest to the highest result of one part. */
export function spanOf(part: Part, unit: Unit, outlook: Outlook): readonly [low: number, high: number] {
  const sizes = sizesOf(part, unit, outlook);
  return [Math.min(...sizes), Math.max(...sizes)];
}

/** From the lowest to the highest result that the readings leave open. */
export function rangeOf({ unit, parts, every }: Measured, outlook: Outlook): readonly [low: number, high: number] {
  const [part, ...more] = parts;
  if (part !== undefined && more.length === 0) return spanOf(part, unit, outlook);
  const all = [...new Set(parts.flatMap((each) => sizesOf(each, unit, outlook)))].sort((a, b) => b - a);
  // The smallest is at least so high when every part that has an answer is, and one part has one, as a lead always has.
  const answered = unit === "share" ? parts.map((part) => [{ part, test: (sum: Sum) => sum.second > 0 }]) : [[]];
  const isReached = (least: number) => {
    const ways = every((sum) => (sizeOf(sum, unit) ?? least) >= least);
    return outlook.cheapest(answered.flatMap((one) => ways.map((way) => [...way, ...one]))) !== undefined;
  };
  return [Math.min(...all), all.find(isReached) ?? Number.NEGATIVE_INFINITY];
}

function sizesOf(part: Part, unit: Unit, outlook: Outlook): number[] {
  const sizes = outlook.of(part).map(({ sums: [sum] }) => sizeOf(sum as Sum, unit));
  return sizes.filter((size) => size !== undefined);
}

/** A result as tables show it: percent with one decimal, or a count; nothing where no reading gives any. */
export function showSize(size: number | undefined, unit: Unit): string {
  if (size === undefined || !Number.isFinite(size)) return "";
  return unit === "share" ? size.toFixed(1) : String(size);
}
