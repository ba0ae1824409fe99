import { plural } from "../lib/format-number.js";
import {
  type Case,
  cellOf,
  type Field,
  idWithRole,
  optionsOf,
  parseValue,
  rangeOf,
  type Value,
} from "../schemas/index.js";

interface Given {
  readonly codebook: readonly Field[];
  /** The cases of the sample. */
  readonly cases: readonly Pick<Case, "case_id">[];
  readonly values: readonly Pick<Value, "case_id" | "field" | "value">[];
  readonly referenceDate: string;
}

/**
 * What a reader must know of a reference date before some of the cases began: that they are counted all the same, as the sample holds
 * them on every day that no dated row sets otherwise. Undefined where no year of creation lies wholly after the date's year.
 *
 * @example noticeIfBegunLater({ …, referenceDate: "2019-12-31" })
 *   // "2 cases of the sample began after 2019-12-31 by their values of founded, and are counted all the same: alpha, beta; …"
 */
export function noticeIfBegunLater(given: Given): string | undefined {
  const later = begunLater(given);
  if (later.length === 0) return undefined;
  const named = later.map(({ case_id }) => case_id).join(", ");
  return `${plural(later.length, "case")} of the sample began after ${given.referenceDate} by their values of ${idWithRole(given.codebook, "year")}, and are counted all the same: ${named}; a row "entered" in the table of case changes says from which day on a case is in the sample`;
}

/** The cases whose year of creation lies wholly after that of the reference date. */
export function begunLater<T extends Pick<Case, "case_id">>({
  codebook,
  cases,
  values,
  referenceDate,
}: Omit<Given, "cases"> & { readonly cases: readonly T[] }): T[] {
  const field = idWithRole(codebook, "year");
  const year = Number(referenceDate.slice(0, 4));
  const yearAt = new Map(values.filter((row) => row.field === field).map((row) => [cellOf(row), row.value]));
  return cases.filter(({ case_id }) => {
    const readings = optionsOf(parseValue("year", yearAt.get(cellOf({ case_id, field })) ?? ""));
    return readings.length > 0 && readings.every((reading) => rangeOf(reading)[0] > year);
  });
}
