import { type Estimate, estimate } from "../../lib/agreement/estimate.js";
import { krippendorffAlpha } from "../../lib/agreement/krippendorff-alpha.js";
import { distinct, groupBy } from "../../lib/collections.js";
import { roundTo } from "../../lib/round.js";
import type { Agreement, AgreementReason, Field } from "../../schemas/index.js";
import { compareValues } from "../compare-values.js";
import { cohenKappa } from "./cohen-kappa.js";
import { distanceOf } from "./distance.js";

/** The values of one side, by case. */
export type Side = ReadonlyMap<string, string>;

type Row = Omit<Agreement, "comparison">;

/**
 * How often the sides agree (numbers: bounds that overlap; sets: the very same codes), Cohen's kappa of the first two,
 * and Krippendorff's alpha of all. Intervals are drawn over cases.
 *
 * @param minimumCases with fewer cases to compare, only the counts are given
 * @param noKappa why kappa is undefined, where it is
 */
export function compareSides(
  field: Field,
  sides: readonly Side[],
  minimumCases: number,
  noKappa: AgreementReason = "",
): Row {
  const units = unitsOf(sides);
  const pairs = units.flatMap(pairsOf);
  const counted = { ...empty, field: field.field, cases: units.length, pairs: pairs.length };
  if (pairs.length === 0) return { ...counted, agreeing: 0, ...neither("nothing_to_compare") };
  if (field.type === "text") return { ...counted, ...neither("free_text") };

  const same = (a: string, b: string) => compareValues(field.type, a, b) === "equal";
  const agreeing = pairs.filter(([a, b]) => same(a, b)).length;
  if (units.length < minimumCases) return { ...counted, agreeing, ...neither("too_few_cases", String(minimumCases)) };

  const undefinedAs: Reason = noKappa === "" ? singleCategory(pairs) : { code: noKappa, detail: "" };
  const kappa: Omit<Estimate, "code"> & Reason =
    undefinedAs.code === ""
      ? { ...estimate(cohenKappa(pairs, same), units.length), detail: "" }
      : { ...nothing, ...undefinedAs };
  const alpha = estimate(krippendorffAlpha(units, distanceOf(field.type)), units.length);
  return {
    ...counted,
    agreeing,
    percent_agreement: roundTo((100 * agreeing) / pairs.length, 1),
    kappa: kappa.value,
    kappa_low: kappa.low,
    kappa_high: kappa.high,
    alpha: alpha.value,
    alpha_low: alpha.low,
    alpha_high: alpha.high,
    kappa_reason_code: kappa.code,
    kappa_reason_detail: kappa.detail,
    alpha_reason_code: alpha.code,
    alpha_reason_detail: "",
  };
}

const statistics = { kappa: null, kappa_low: null, kappa_high: null, alpha: null, alpha_low: null, alpha_high: null };
const empty = { agreeing: null, percent_agreement: null, ...statistics };

interface Reason {
  readonly code: AgreementReason;
  readonly detail: string;
}

/** Neither statistic is given, for one reason. */
function neither(code: AgreementReason, detail = "") {
  const [kappa_reason_code, alpha_reason_code] = [code, code];
  return { kappa_reason_code, kappa_reason_detail: detail, alpha_reason_code, alpha_reason_detail: detail };
}

const nothing = { value: null, low: null, high: null };

/** The values of each case for which at least two sides have a value, in the order of the sides; cases by id. */
function unitsOf(sides: readonly Side[]): string[][] {
  const valuesOf = groupBy(
    sides.flatMap((side) => [...side]),
    ([studyCase]) => studyCase,
  );
  return distinct(valuesOf.keys())
    .map((studyCase) => (valuesOf.get(studyCase) ?? []).map(([, value]) => value))
    .filter(({ length }) => length > 1);
}

function pairsOf(values: readonly string[]): [string, string][] {
  return values.flatMap((a, index) => values.slice(index + 1).map((b): [string, string] => [a, b]));
}

/** Where a side reports a single category (documents mention what is used, and never what is not), kappa is 0 or 0/0 whatever is found. */
function singleCategory(pairs: readonly (readonly [string, string])[]): Reason {
  const [one, other] = [distinct(pairs.map(([a]) => a)), distinct(pairs.map(([, b]) => b))];
  const [first = "", second = ""] = [one[0], other[0]];
  if (one.length > 1 && other.length > 1) return { code: "", detail: "" };
  if (one.length === 1 && other.length === 1) return { code: "one_category_each", detail: `${first}, ${second}` };
  return one.length === 1
    ? { code: "one_category_first", detail: first }
    : { code: "one_category_second", detail: second };
}
