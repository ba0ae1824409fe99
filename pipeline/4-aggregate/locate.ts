import { regionNames } from "../schemas/codes.js";
import {
  type Case,
  type City,
  cellOf,
  type Field,
  formatValue,
  optionsOf,
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
 * Where each case of the sample is: its city's coordinates, region and group; only the region where no city is documented; of
 * several cities between which it is open, the region and the group that all of them lie in; else nothing.
 */
export function locate({ study, codebook, cases, cities, values }: Given): Place[] {
  const cityOf = new Map(cities.map((city) => [city.city, city]));
  const nameOf = regionNames(codebook);
  const groupOf = new Map(study.city_groups.flatMap(({ id, cities }) => cities.map((city) => [city, id])));
  const valueAt = new Map(values.map((value) => [cellOf(value), value]));

  return sampleOf(cases).map(({ case_id, name }): Place => {
    const city = valueAt.get(cellOf({ case_id, field: "city" }));
    const region = valueAt.get(cellOf({ case_id, field: "region" }));
    const cities = optionsOf(parseValue("place", city?.value ?? "")).map(formatValue);
    const found = cities.length === 1 ? cityOf.get(cities[0] as string) : undefined;
    const regionOfAll = common(cities.map((name) => cityOf.get(name)?.iso_3166_2 ?? ""));
    const groupOfAll = common(cities.map((name) => groupOf.get(name) ?? ""));
    const witness = found || cities.length > 1 ? city : region;
    const code = regionOfAll || (region?.value ?? "");
    return {
      case_id,
      name,
      city: found?.city ?? "",
      iso_3166_2: code,
      region: nameOf.get(code) ?? "",
      city_group: groupOfAll,
      latitude: found?.latitude ?? "",
      longitude: found?.longitude ?? "",
      status: witness?.status ?? "missing",
      evidence: witness?.evidence ?? "",
    };
  });
}

/** What all of them are; empty where they differ, and of none. */
function common(texts: readonly string[]): string {
  const [first = ""] = texts;
  return texts.every((text) => text === first) ? first : "";
}
