import { distinct } from "../../lib/collections.js";
import { check } from "../../lib/errors.js";
import { type Code, codesOf } from "../../schemas/codes.js";
import {
  type Case,
  type City,
  categoriesOf,
  cityGroupCodes,
  codesIn,
  elsewhere,
  type Field,
  fieldWithRole,
  type Place,
  parseValue,
  type Share,
  type Study,
  sampleOf,
  type Value,
  type Witness,
} from "../../schemas/index.js";
import { boundCount } from "./bound-count.js";
import { countBy, type Holding, type Times } from "./count-by.js";
import { listReadings } from "./list-readings.js";
import { shareOf } from "./share-of.js";

interface Given {
  readonly study: Study;
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly values: readonly Value[];
  readonly places: readonly Place[];
  readonly witnesses: readonly Witness[];
  readonly cities: readonly City[];
  /** For how many cases each stands: one, where not given. */
  readonly times?: Times;
}

/**
 * Counts and shares of every code of every coded field, of each year, region and city group. The denominator is the
 * cases that have a value; how many have none stands beside it, and for places also as a row of its own, out of all. Where
 * a case has one code at most, the codes are parts of one whole; each percentage is rounded by itself.
 */
export function countShares(given: Given): Share[] {
  const { study, codebook, cases, values, places, times = () => 1 } = given;
  const sample = sumOf(sampleOf(cases), times);
  const region = fieldWithRole(codebook, "region");
  const hasPlace = region !== undefined || fieldWithRole(codebook, "place") !== undefined;
  // A region is counted by where the case's city lies, so the documents' own words on the region are not counted again.
  const counted = codebook.filter(
    ({ type, role }) => (type === "code" || type === "codes" || type === "year") && role !== "region",
  );
  const holdings = [
    ...counted.flatMap((field) => values.filter((value) => value.field === field.field).flatMap(holdingsOf(field))),
    ...places.flatMap(placeHoldings(region?.field ?? "region")),
  ];
  const { parts, overlapping } = countersOf({ holdings, times, sample, boundsOn: boundsBy(given) });
  const undocumented = (field: string, isCounted: (place: Place) => boolean): Share => {
    const share = shareOf(sumOf(places.filter(isCounted), times), sample, sample);
    return {
      field,
      code: "undocumented",
      label: "No single known place",
      ...share,
      count_low: null,
      count_high: null,
    };
  };
  return [
    ...counted.flatMap((field) => {
      if (field.type === "codes") return overlapping(field.field, codesOf(field));
      return parts(field.field, field.type === "year" ? yearsIn(holdings, field.field) : codesOf(field));
    }),
    ...(region === undefined
      ? []
      : [...parts(region.field, codesOf(region)), undocumented(region.field, ({ iso_3166_2 }) => iso_3166_2 === "")]),
    ...(hasPlace && study.city_groups.length > 0
      ? [
          ...parts("city_group", cityGroupCodes(study)).filter(
            ({ code, count }) => code !== elsewhere.code || count > 0,
          ),
          undocumented("city_group", ({ city }) => city === ""),
        ]
      : []),
  ];
}

interface Counted {
  readonly holdings: readonly Holding[];
  readonly times: Times;
  readonly sample: number;
  readonly boundsOn: ReturnType<typeof boundsBy>;
}

function sumOf(cases: readonly Pick<Case, "case_id">[], times: Times): number {
  return cases.reduce((sum, { case_id }) => sum + times(case_id), 0);
}

/** How a field's codes are counted: as parts of one whole, of which a case has one at most, or each by itself. */
function countersOf({ holdings, times, sample, boundsOn }: Counted) {
  const counts = countBy(holdings, times);
  const countOf = (field: string) => (code: Code) => counts.get(`${field} ${code.code}`) ?? 0;
  const answered = (field: string) => {
    const own = holdings.filter((holding) => holding.field === field);
    return [...new Set(own.map(({ case_id }) => case_id))].reduce((sum, case_id) => sum + times(case_id), 0);
  };
  const count = (field: string, codes: readonly Code[]): Share[] => {
    const of = answered(field);
    const bounds = boundsOn(field);
    return codes.map((code) => ({ field, ...code, ...shareOf(countOf(field)(code), of, sample), ...bounds(code) }));
  };
  return {
    parts: (field: string, codes: readonly Code[]): Share[] => {
      const counted = count(field, codes);
      checkBreakdown(field, counted, answered(field));
      return counted;
    },
    overlapping: count,
  };
}

/** How few and how many cases can have a code of a field. */
function boundsBy(given: Given) {
  const { times = () => 1 } = given;
  const readingsOf = listReadings(given);
  const weights = sampleOf(given.cases).map(({ case_id }) => times(case_id));
  const typeOf = new Map(given.codebook.map(({ field, type }) => [field, type]));
  return (field: string) => {
    const readings = readingsOf(field);
    return ({ code }: Code): Pick<Share, "count_low" | "count_high"> => {
      const hasCode = (text: string) =>
        text === code || codesIn(parseValue(typeOf.get(field) ?? "code", text)).includes(code);
      const [count_low, count_high] = boundCount(readings, hasCode, weights);
      return { count_low, count_high };
    };
  };
}

/** Every case that has a value is counted once. */
function checkBreakdown(field: string, rows: readonly Share[], answered: number): void {
  const total = rows.reduce((sum, { count }) => sum + count, 0);
  check(total === answered, `${field}: the codes' counts make ${total}, but ${answered} cases have a value`);
}

/** The region and the city group that a case is counted in, as far as its place is known. */
function placeHoldings(region: string): (place: Place) => Holding[] {
  return ({ case_id, iso_3166_2, city, city_group }) => [
    ...(iso_3166_2 ? [{ case_id, field: region, code: iso_3166_2 }] : []),
    ...(city ? [{ case_id, field: "city_group", code: city_group || elsewhere.code }] : []),
  ];
}

function holdingsOf({ type }: Field): (value: Value) => Holding[] {
  return ({ case_id, field, value }) => categoriesOf(parseValue(type, value)).map((code) => ({ case_id, field, code }));
}

/** Only the years that occur: a year in which no case was created is no code. */
function yearsIn(holdings: readonly Holding[], field: string): Code[] {
  return distinct(holdings.filter((holding) => holding.field === field).map(({ code }) => code)).map((year) => ({
    code: year,
    label: year,
  }));
}
