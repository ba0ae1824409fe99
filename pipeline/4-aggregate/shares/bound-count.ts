/**
 * Worst-case bounds of a count of the whole sample: the fewest and the most cases of which something can hold, whatever the missing and the
 * contested values are. It may hold of a case of which nothing is stated; of one whose sources disagree, if it
 * does of what one of them states. A case that is open between values of all of which it holds is among the fewest, though it has no value.
 * Source: C. F. Manski (1990), Nonparametric bounds on treatment effects, American Economic Review 80(2), 319–323.
 *
 * @param readings of each case, the values that it may have; none where nothing is stated
 * @param holds of one value
 * @param times for how many cases each of them stands; one, where not given
 * @returns numbers of cases
 * @example boundCount([["oak"], ["oak", "elm"], ["elm"], []], (tree) => tree === "oak") // [1, 3]
 */
export function boundCount(
  readings: readonly (readonly string[])[],
  holds: (value: string) => boolean,
  times: readonly number[] = [],
): [fewest: number, most: number] {
  const count = (isCounted: (one: readonly string[]) => boolean) =>
    readings.reduce((sum, one, at) => sum + (isCounted(one) ? (times[at] ?? 1) : 0), 0);
  return [count((one) => one.length > 0 && one.every(holds)), count((one) => one.length === 0 || one.some(holds))];
}
