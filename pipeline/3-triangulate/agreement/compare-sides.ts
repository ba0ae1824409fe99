import { distinct, groupBy } from "../../lib/collections.js";
import { roundTo } from "../../lib/round.js";
import type { Agreement, Field } from "../../schemas/index.js";
import { compareValues } from "../compare-values.js";
import { bootstrapInterval, type Statistic } from "./bootstrap-interval.js";
import { cohenKappa } from "./cohen-kappa.js";
import { distanceOf } from "./distance.js";
import { krippendorffAlpha } from "./krippendorff-alpha.js";

/** What one side says, by case. */
export type Side = ReadonlyMap<string, string>;

type Row = Omit<Agreement, "comparison">;

/**
 * How often the sides say the same (numbers: bounds that overlap; sets: the very same codes), Cohen's kappa of the first two,
 * and Krippendorff's alpha of all. Intervals are drawn over cases.
 *
 * @param clustersAtLeast with fewer cases to compare, only the counts are given
 * @param whyNoKappa why there is no kappa to be had, where there is none
 */
export function compareSides(field: Field, sides: readonly Side[], minimumCases: number, whyNoKappa = ""): Row {
  const units = unitsOf(sides);
  const pairs = units.flatMap(pairsOf);
  const counted = { ...empty, field: field.field, cases: units.length, pairs: pairs.length };
  if (pairs.length === 0) return { ...counted, agreeing: 0, reason: "nothing to compare" };
  if (field.type === "text") return { ...counted, reason: "words are not compared" };

  const same = (a: string, b: string) => compareValues(field.type, a, b) === "equal";
  const agreeing = pairs.filter(([a, b]) => same(a, b)).length;
  const told = { ...counted, agreeing };
  if (units.length < minimumCases)
    return { ...told, reason: `fewer than ${minimumCases} cases to compare, too few for a statistic` };

  const noKappa = whyNoKappa || whyNoChance(pairs);
  const kappa = noKappa
    ? { ...nothing, reason: `no kappa: ${noKappa}` }
    : estimate("kappa", cohenKappa(pairs, same), units.length);
  const alpha = estimate("alpha", krippendorffAlpha(units, distanceOf(field.type)), units.length);
  return {
    ...told,
    percent_agreement: roundTo((100 * agreeing) / pairs.length, 1),
    kappa: kappa.value,
    kappa_low: kappa.low,
    kappa_high: kappa.high,
    alpha: alpha.value,
    alpha_low: alpha.low,
    alpha_high: alpha.high,
    reason: [kappa.reason, alpha.reason].filter((reason) => reason !== "").join("; "),
  };
}

const statistics = { kappa: null, kappa_low: null, kappa_high: null, alpha: null, alpha_low: null, alpha_high: null };
const empty = { agreeing: null, percent_agreement: null, ...statistics, reason: "" };
const nothing = { value: null, low: null, high: null };

/** The values of each case on which at least two sides speak, in the order of the sides; cases by id. */
function unitsOf(sides: readonly Side[]): string[][] {
  const said = groupBy(
    sides.flatMap((side) => [...side]),
    ([studyCase]) => studyCase,
  );
  return distinct(said.keys())
    .map((studyCase) => (said.get(studyCase) ?? []).map(([, value]) => value))
    .filter(({ length }) => length > 1);
}

function pairsOf(values: readonly string[]): [string, string][] {
  return values.flatMap((a, index) => values.slice(index + 1).map((b): [string, string] => [a, b]));
}

/** Where a side says one thing only (documents tell of levers used, and never of levers not used), kappa is 0 or 0/0 whatever is found. */
function whyNoChance(pairs: readonly (readonly [string, string])[]): string {
  const [one, other] = [distinct(pairs.map(([a]) => a)), distinct(pairs.map(([, b]) => b))];
  if (one.length > 1 && other.length > 1) return "";
  if (one.length === 1 && other.length === 1) return `each side says one thing only (${one[0]}, ${other[0]})`;
  return `the ${one.length === 1 ? "first" : "second"} side says only ${one.length === 1 ? one[0] : other[0]}`;
}

interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: string;
}

function estimate(name: string, statistic: Statistic, units: number): Estimate {
  const value = statistic();
  if (value === undefined) return { ...nothing, reason: `no ${name}: one category only` };
  const interval = bootstrapInterval(statistic, units);
  if (typeof interval === "string")
    return { ...nothing, value: rounded(value), reason: `no interval of ${name}: ${interval}` };
  return { value: rounded(value), low: rounded(interval[0]), high: rounded(interval[1]), reason: "" };
}

const rounded = (value: number) => roundTo(value, 3);
