import { groupBy } from "../../lib/collections.js";
import type { Place } from "../../schemas/index.js";
import { lookUp } from "../look-up.js";
import type { Tables } from "../reads.js";
import type { Texts } from "../text/index.js";

export type MapGiven = Pick<
  Tables,
  "cases" | "sources" | "values" | "witnesses" | "regions" | "places" | "shares" | "western_sahara" | "reference_date"
>;

/** A case as the map shows it. */
export interface Mapped extends Place {
  /** A word or two; empty if it is not known. */
  readonly sector: string;
  /** `yes`, `in_process`, `no`, or empty if it is not known. */
  readonly labelling: string;
  /** Whether a document says where the case is, not only that something of it happened there; so too if no place is known. */
  readonly isDirect: boolean;
}

/** A city with the cases whose documented place it is. */
export interface City {
  readonly name: string;
  readonly group: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly cases: readonly Mapped[];
}

const isPlaced = ({ latitude, longitude }: Place) => latitude !== "" && longitude !== "";

/** The cases by city, in the order of their places; and those that no single city is documented for. */
export function mapPlaces(given: MapGiven, texts: Texts): { cities: City[]; unplaced: Mapped[] } {
  const at = lookUp(given.values);
  const shortNames = texts.figures.map.sectors;
  const mapped = given.places.map((place): Mapped => {
    const { value } = at(place.case_id, "sector");
    const labelling = at(place.case_id, "labelling").value;
    const isDirect = !isPlaced(place) || place.evidence === "stated" || place.evidence === "seat_or_address";
    return { ...place, sector: shortNames[value] ?? texts.label("sector", value), labelling, isDirect };
  });
  const cities = [...groupBy(mapped.filter(isPlaced), ({ city }) => city)].map(([name, cases]) => {
    const { city_group = "", longitude = 0, latitude = 0 } = cases[0] ?? {};
    return { name, group: city_group, longitude: Number(longitude), latitude: Number(latitude), cases };
  });
  return { cities, unplaced: mapped.filter((place) => !isPlaced(place)) };
}

/** One of the study's city groups: how many of the cases with a documented place it has. */
export interface CityGroup {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly missing: number;
  readonly percent: number;
}

/** The study's city groups, the largest first; a place in none of them counts as elsewhere. */
export function cityGroups({ shares }: MapGiven, { figures }: Texts): CityGroup[] {
  return shares
    .filter(({ field, code }) => field === "city_group" && code !== "undocumented")
    .map(({ code, label, count, of, missing, percent }) => ({
      id: code,
      label: figures.map.groups[code] ?? label,
      count,
      of,
      missing,
      percent: percent ?? 0,
    }))
    .sort((a, b) => b.count - a.count || Number(a.label > b.label) - Number(a.label < b.label));
}
