import { regionNames } from "../schemas/codes.js";
import {
  type Case,
  type City,
  cellOf,
  type Field,
  type Place,
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

/** Where each case of the sample is: its city's coordinates, region and group; only the region where no city is documented; else nothing. */
export function locate({ study, codebook, cases, cities, values }: Given): Place[] {
  const cityOf = new Map(cities.map((city) => [city.city, city]));
  const nameOf = regionNames(codebook);
  const groupOf = new Map(study.city_groups.flatMap(({ id, cities }) => cities.map((city) => [city, id])));
  const valueAt = new Map(values.map((value) => [cellOf(value), value]));

  return sampleOf(cases).map(({ case_id, name }): Place => {
    const city = valueAt.get(cellOf({ case_id, field: "city" }));
    const region = valueAt.get(cellOf({ case_id, field: "region" }));
    const found = cityOf.get(city?.value ?? "");
    const witness = found ? city : region;
    const code = found?.iso_3166_2 ?? region?.value ?? "";
    return {
      case_id,
      name,
      city: found?.city ?? "",
      iso_3166_2: code,
      region: nameOf.get(code) ?? "",
      city_group: groupOf.get(found?.city ?? "") ?? "",
      latitude: found?.latitude ?? "",
      longitude: found?.longitude ?? "",
      status: witness?.status ?? "missing",
      evidence: witness?.evidence ?? "",
    };
  });
}
