import { codesOf } from "../schemas/codes.js";
import {
  type Case,
  type City,
  cellOf,
  type Field,
  fieldWithRole,
  idWithRole,
  type Place,
  parseValue,
  type Study,
  sampleOf,
  type Value,
} from "../schemas/index.js";

interface Given {
  readonly study: Study;
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly cities: readonly City[];
  readonly values: readonly Value[];
}

/**
 * Where each case of the sample is: its city's coordinates, region and group; only the region where no city is documented; else nothing.
 * The status and the evidence are those of the city's value, and of the region's where the city is missing. A study that has no coordinates has the cities' names alone.
 */
export function locate({ study, codebook, cases, cities, values }: Given): Place[] {
  const cityOf = new Map(cities.map((city) => [city.city, city]));
  const regionField = fieldWithRole(codebook, "region");
  const nameOf = new Map(codesOf(regionField ?? { codes: "" }).map(({ code, label }) => [code, label]));
  const [placeId, regionId] = [idWithRole(codebook, "place"), idWithRole(codebook, "region")];
  const groupOf = new Map(study.city_groups.flatMap(({ id, cities }) => cities.map((city) => [city, id])));
  const valueAt = new Map(values.map((value) => [cellOf(value), value]));

  return sampleOf(cases).map(({ case_id, name }): Place => {
    const city = valueAt.get(cellOf({ case_id, field: placeId }));
    const region = valueAt.get(cellOf({ case_id, field: regionId }));
    const found = cityOf.get(city?.value ?? "");
    // A place that is open between cities is none of them.
    const given = parseValue("place", city?.value ?? "");
    const named = cities.length === 0 && given.kind === "text" ? given.text : "";
    const documented = found?.city ?? named;
    // What is open or undecided has the status of its value, and not that of what nobody states.
    const witness = city === undefined || city.status === "missing" ? region : city;
    const code = found?.iso_3166_2 ?? region?.value ?? "";
    return {
      case_id,
      name,
      city: documented,
      iso_3166_2: code,
      region: nameOf.get(code) ?? found?.region ?? "",
      city_group: groupOf.get(found?.city ?? "") ?? "",
      latitude: found?.latitude ?? "",
      longitude: found?.longitude ?? "",
      status: witness?.status ?? "missing",
      evidence: witness?.evidence ?? "",
    };
  });
}
