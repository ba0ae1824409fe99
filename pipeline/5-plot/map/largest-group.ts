import { distinct } from "../../lib/collections.js";
import { cityGroupOf, formatValue, idWithRole, optionsOf, parseValue } from "../../schemas/index.js";
import { lookUp } from "../look-up.js";
import type { CityGroup, MapGiven, Mapped } from "./places.js";

type Given = Pick<MapGiven, "study" | "codebook" | "values" | "witnesses">;

/**
 * The fewest and the most cases of the largest group, or without groups of the largest cities, wherever the unplaced ones are: in one of the
 * cities that are stated for them, or anywhere if none is. Open between two cities of one group, a case is in that group for certain,
 * though it is counted in none.
 *
 * @example rangeOfLargest(top, [top], [oakCase, elmCase], given) // [9, 10] if the group has 8, the first is open between two of its cities, and the second anywhere
 */
export function rangeOfLargest(
  top: { readonly labels: readonly string[]; readonly count: number } | undefined,
  groups: readonly Pick<CityGroup, "id" | "count">[],
  unplaced: readonly Pick<Mapped, "case_id">[],
  given: Given,
): [least: number, most: number] {
  const places = unplaced.map(({ case_id }) => statedCities(case_id, given));
  const rangeOf = (count: number, isThere: (city: string) => boolean) => {
    const sure = places.filter((cities) => cities.length > 0 && cities.every(isThere));
    const possible = places.filter((cities) => cities.length === 0 || cities.some(isThere));
    return [count + sure.length, count + possible.length] as const;
  };
  const ranges =
    groups.length === 0
      ? (top?.labels ?? []).map((label) => rangeOf(top?.count ?? 0, (city) => city === label))
      : groups.map(({ id, count }) => rangeOf(count, (city) => cityGroupOf(city, given.study) === id));
  return [Math.max(...ranges.map(([least]) => least)), Math.max(...ranges.map(([, most]) => most))];
}

/**
 * The unplaced cases that are in a group under every reading: each is open between cities of it, and of no other.
 *
 * @example surelyIn("south", [{ case_id: "alpha" }], given) // [{ case_id: "alpha" }] if it is open between two cities of the south
 */
export function surelyIn<C extends Pick<Mapped, "case_id">>(group: string, unplaced: readonly C[], given: Given): C[] {
  return unplaced.filter(({ case_id }) => {
    const cities = statedCities(case_id, given);
    return cities.length > 0 && cities.every((city) => cityGroupOf(city, given.study) === group);
  });
}

/** The cities between which it is open where a case is, or on which its sources are even; none where no city is stated. */
function statedCities(case_id: string, { values, witnesses, codebook }: Given): string[] {
  const place = idWithRole(codebook, "place");
  const { value } = lookUp(values)(case_id, place);
  const even = witnesses.filter((row) => row.case_id === case_id && row.field === place && row.stance === "open");
  const stated = value === "" ? even.map((row) => row.value) : [value];
  return distinct(stated.flatMap((text) => optionsOf(parseValue("place", text)).map(formatValue)));
}
