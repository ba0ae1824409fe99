import {
  type Case,
  type City,
  type Field,
  idWithRole,
  type Study,
  type Value,
  type Witness,
} from "../../schemas/index.js";
import { readAnswers } from "../claims/read-answers.js";

interface Given {
  readonly study: Study;
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly cities: readonly City[];
  readonly values: readonly Value[];
  readonly witnesses: readonly Witness[];
}

/**
 * The values that each case of the sample may have on a field, as far as sources leave it open; none where nothing is stated. The group
 * of the city is a field too, and the region is that of the city, or as stated where no city is.
 */
export function listReadings(given: Given): (field: string) => string[][] {
  const answers = readAnswers({ ...given, policyValues: [] });
  const [place, region] = [idWithRole(given.codebook, "place"), idWithRole(given.codebook, "region")];
  const regionOf = new Map(given.cities.map(({ city, iso_3166_2 }) => [city, iso_3166_2]));
  const readingsAt = (case_id: string, field: string): string[] => {
    const { value, others } = answers.at(case_id, field);
    return value === "" ? [...others] : [value, ...others];
  };
  return (field) =>
    answers.cases.map((case_id) => {
      if (field !== region) return readingsAt(case_id, field);
      const regions = readingsAt(case_id, place).map((city) => regionOf.get(city));
      const known = regions.filter((code) => code !== undefined);
      return known.length > 0 && known.length === regions.length ? known : [...known, ...readingsAt(case_id, region)];
    });
}
