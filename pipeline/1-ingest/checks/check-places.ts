import { didYouMean } from "../../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import { codesOf } from "../../schemas/codes.js";
import { type City, elsewhere, type Field, type Study } from "../../schemas/index.js";

interface Places<S, C, F> {
  readonly study: S;
  readonly citiesGiven: C;
  readonly codebook: F;
}

/**
 * Every city lies in a region of the field of role region, if there is one, under its name; every city of a city group has coordinates and
 * stands in one group only; and every group has its own id.
 *
 * @throws InputError with everything that does not hold
 */
export function checkPlaces(
  { study, citiesGiven: cities, codebook }: Places<Study, readonly City[], readonly Field[]>,
  files: Places<string, string, string>,
): void {
  // Which of two is meant is for checkInstrument to ask.
  const [field, ...others] = codebook.filter(({ role }) => role === "region");
  const nameOf = new Map(field === undefined ? [] : codesOf(field).map(({ code, label }) => [code, label]));
  const known = cities.map(({ city }) => city);
  const grouped = study.city_groups.flatMap((group) => group.cities);
  const groups = study.city_groups.map(({ id }) => id);
  throwIfAny([
    ...groups.flatMap((id, index): Diagnostic[] => {
      if (id !== elsewhere.code && groups.indexOf(id) === index) return [];
      const message =
        id === elsewhere.code
          ? `expected another id than ${id}, which stands for all other cities; choose another`
          : `expected each id once, but found "${id}" again`;
      return [{ file: files.study, column: `city_groups[${index}].id`, message }];
    }),
    ...(field === undefined || others.length > 0 ? [] : cities).flatMap((place): Diagnostic[] => {
      const { region, iso_3166_2 } = place;
      const expected = nameOf.get(iso_3166_2);
      if (expected === region) return [];
      const message =
        expected === undefined
          ? `expected a code of the field ${field?.field}, but found "${iso_3166_2}"${didYouMean(iso_3166_2, [...nameOf.keys()])}`
          : `expected ${iso_3166_2} to be ${expected}, but found "${region}"`;
      const column = expected === undefined ? "iso_3166_2" : "region";
      return [{ ...whereIs(place, files.citiesGiven), column, message }];
    }),
    ...[...new Set(grouped)].flatMap((city): Diagnostic[] => {
      const place = { file: files.study, column: "city_groups" };
      if (!known.includes(city))
        return [
          {
            ...place,
            message: `expected a city that has coordinates, but found "${city}"${didYouMean(city, known)}`,
          },
        ];
      return grouped.indexOf(city) === grouped.lastIndexOf(city)
        ? []
        : [{ ...place, message: `expected each city once, but found "${city}" again` }];
    }),
  ]);
}
