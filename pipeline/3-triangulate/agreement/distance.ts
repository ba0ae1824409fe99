import { masi } from "../../lib/agreement/masi.js";
import { codesIn, type Field, parseValue, rangeOf } from "../../schemas/index.js";

/**
 * How far apart two values of one field are, as Krippendorff's alpha needs it: 0 for the same.
 *
 * Years and numbers: the squared difference (interval metric, Krippendorff 2011) between the middles of their bounds. Sets of
 * codes: MASI. Anything else: 0 or 1 (nominal).
 *
 * @example distanceOf("year")("2010..2012", "2013") // 4
 */
export function distanceOf(type: Field["type"]): (a: string, b: string) => number {
  switch (type) {
    case "year":
    case "number":
      return (a, b) => (middleOf(type, a) - middleOf(type, b)) ** 2;
    case "codes":
      return (a, b) => masi(new Set(codesIn(parseValue(type, a))), new Set(codesIn(parseValue(type, b))));
    default:
      return (a, b) => (a === b ? 0 : 1);
  }
}

/** The middle of bounds; of bounds open on one side, the end that is stated. */
function middleOf(type: Field["type"], value: string): number {
  const [low, high] = rangeOf(parseValue(type, value));
  if (low === Number.NEGATIVE_INFINITY) return high;
  return high === Number.POSITIVE_INFINITY ? low : (low + high) / 2;
}
