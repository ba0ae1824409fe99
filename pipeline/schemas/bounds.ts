/**
 * What "12", "10..20", "94.." or "..110" leave possible, both ends included; an end that is left open is infinite.
 *
 * @example boundsOf("94..") // [94, Infinity]
 */
export function boundsOf(value: string): [low: number, high: number] {
  const [low = "", high = low] = value.split("..");
  return [low === "" ? Number.NEGATIVE_INFINITY : Number(low), high === "" ? Number.POSITIVE_INFINITY : Number(high)];
}
