import { formatShareResult } from "../../schemas/index.js";
import type { Measured } from "./measure-claim.js";
import type { Sum } from "./sensitivity/reachable-sums.js";

type Unit = Measured["unit"];

/** A share in percent, or a count; undefined where no case answers. */
export function sizeOf({ first, second }: Sum, unit: Unit): number | undefined {
  if (unit !== "share") return first;
  return second === 0 ? undefined : (100 * first) / second;
}

/** The result of several parts, each of which must hold: that of the one with the smallest, and of equals with the most answers. */
export function smallest(sums: readonly Sum[], unit: Unit): Sum | undefined {
  return extreme(sums, unit, (size, best) => size < best);
}

/** As `smallest`, but the greatest. */
export function greatest(sums: readonly Sum[], unit: Unit): Sum | undefined {
  return extreme(sums, unit, (size, best) => size > best);
}

function extreme(sums: readonly Sum[], unit: Unit, isBeyond: (size: number, best: number) => boolean): Sum | undefined {
  return sums.reduce<Sum | undefined>((best, sum) => {
    const [size, known] = [sizeOf(sum, unit), best && sizeOf(best, unit)];
    if (size === undefined) return best;
    if (best === undefined || known === undefined || isBeyond(size, known)) return sum;
    return size === known && sum.second > best.second ? sum : best;
  }, undefined);
}

/**
 * A result as tables print it, empty where nobody answers.
 *
 * @example formatResult({ first: 13, second: 16 }, "share") // "13/16 (81.3)", in percent
 * @example formatResult({ first: 6, second: 0 }, "lead") // "6"
 */
export function formatResult(sum: Sum | undefined, unit: Unit): string {
  const size = sum && sizeOf(sum, unit);
  if (sum === undefined || size === undefined) return "";
  if (unit !== "share") return String(size);
  return formatShareResult({ count: sum.first, of: sum.second, percent: size });
}
