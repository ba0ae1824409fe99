import { roundTo } from "../../lib/round.js";

/**
 * Ticks at round numbers, from the last at or below `least` to the first at or above `greatest`: their step is 1, 2 or 5 times a power
 * of ten, whichever gives the number of steps nearest to `steps`, on a logarithmic scale. Source: the rule of d3-array's ticks().
 *
 * @param least less than `greatest`
 * @param leastStep for whole numbers 1
 * @example roundTicks(1, 30, 5, 1) // [0, 5, 10, 15, 20, 25, 30]
 */
export function roundTicks(least: number, greatest: number, steps: number, leastStep = 0): number[] {
  const wanted = Math.max((greatest - least) / steps, leastStep);
  const power = Math.floor(Math.log10(wanted));
  const times = wanted / 10 ** power;
  const step = 10 ** power * (times >= Math.sqrt(50) ? 10 : times >= Math.sqrt(10) ? 5 : times >= Math.SQRT2 ? 2 : 1);
  const [first, last] = [Math.floor(least / step), Math.ceil(greatest / step)];
  return Array.from({ length: last - first + 1 }, (_, i) => roundTo((first + i) * step, Math.max(0, -power)));
}

/**
 * The years that a time axis names: each, or those that are multiples of 2, 5, 10 and so on, all of them between the first and the last.
 *
 * @param leastStep how many years lie between two labels at least
 * @example yearTicks(2003, 2020, 3) // [2005, 2010, 2015, 2020]
 */
export function yearTicks(first: number, last: number, leastStep: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((every) => every >= leastStep) ?? 1000;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((last - start) / step) + 1) }, (_, i) => start + i * step);
}
