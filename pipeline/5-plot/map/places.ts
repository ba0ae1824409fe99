import { ascendingBy, groupBy } from "../../lib/collections.js";
import {
  elsewhere,
  fieldWithRole,
  idWithRole,
  type Meaning,
  meaningOf,
  type Place,
  type Study,
} from "../../schemas/index.js";
import { valueKey } from "../layout/evidence-keys.js";
import { lookUp } from "../look-up.js";
import type { Tables } from "../reads.js";
import type { Texts } from "../text/index.js";
import { isPlaced } from "./is-placed.js";

export type MapGiven = Pick<
  Tables,
  | "study"
  | "codebook"
  | "cases"
  | "sources"
  | "values"
  | "witnesses"
  | "regions"
  | "places"
  | "shares"
  | "map_line"
  | "reference_date"
>;

/** A case as the map shows it. */
export interface Mapped extends Place {
  /** Under which the page finds the evidence for its place. */
  readonly key: string;
  /** What the study adds to its name, in a word or two; empty if it is not known, or nothing is added. */
  readonly category: string;
  /** How its mark is filled; empty if that is not known, or no field fills the marks. */
  readonly answer: Meaning;
  /** Whether a document says where the case is, not only that something of it happened there; so too if no place is known. */
  readonly isDirect: boolean;
}

/** A city with the cases whose known place it is. */
export interface City {
  readonly name: string;
  readonly group: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly cases: readonly Mapped[];
}

/** The cases by city, in the order of their places; and those that no single city is documented for. */
export function mapPlaces(given: MapGiven, texts: Texts): { cities: City[]; unplaced: Mapped[] } {
  const at = lookUp(given.values);
  const placeField = idWithRole(given.codebook, "place");
  const [category, label] = [idWithRole(given.codebook, "category"), fieldWithRole(given.codebook, "label")];
  const mapped = given.places.map((place): Mapped => {
    const { value } = at(place.case_id, category);
    const answer = label === undefined ? "" : meaningOf(label, at(place.case_id, label.field).value);
    const isDirect = !isPlaced(place) || place.evidence === "stated" || place.evidence === "seat_or_address";
    const key = valueKey(place.case_id, placeField);
    return { ...place, key, category: texts.shortLabel(category, value), answer, isDirect };
  });
  const cities = [...groupBy(mapped.filter(isPlaced), ({ city }) => city)].map(([name, cases]) => {
    const { city_group = "", longitude = 0, latitude = 0 } = cases[0] ?? {};
    return { name, group: city_group, longitude: Number(longitude), latitude: Number(latitude), cases };
  });
  return { cities, unplaced: mapped.filter((place) => !isPlaced(place)) };
}

/** One of the study's city groups: how many of the cases with a known place it has. */
export interface CityGroup {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly missing: number;
  readonly percent: number;
}

/** The study's city groups, the largest first; a place in none of them counts as elsewhere, which comes last. */
export function cityGroups({ shares, study }: Pick<MapGiven, "shares" | "study">, texts: Texts): CityGroup[] {
  return shares
    .filter(({ field, code }) => field === "city_group" && code !== "undocumented")
    .map(({ code, label, count, of, missing }) => ({
      id: code,
      label: nameOfGroup(code, label, study, texts),
      count,
      of,
      missing,
      percent: of === 0 ? 0 : (100 * count) / of,
    }))
    .sort(ascendingBy(({ id, count, label }) => [Number(id === elsewhere.code), -count, label]));
}

/** What a group is called; a place in none of the groups goes by the program's own words. */
export function nameOfGroup(
  code: string,
  label: string,
  { city_groups }: Pick<Study, "city_groups">,
  texts: Texts,
): string {
  const own = city_groups.find(({ id }) => id === code);
  return own === undefined ? texts.common.elsewhere(city_groups.length) : texts.own(own.label) || label;
}
