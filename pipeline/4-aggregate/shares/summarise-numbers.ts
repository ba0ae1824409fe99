import { check } from "../../lib/errors.js";
import { roundTo } from "../../lib/round.js";
import {
  type Case,
  type Field,
  fewestCases,
  type NumberSummary,
  type ParsedValue,
  parseValue,
  rangeOf,
  sampleOf,
  type Value,
} from "../../schemas/index.js";
import { quantile } from "./quantile.js";

interface Given {
  readonly codebook: readonly Field[];
  readonly cases: readonly Case[];
  readonly values: readonly Value[];
}

/**
 * Order statistics, total and mean of every field of numbers, in the codebook's order. A value may be known only by its bounds; so
 * each statistic has a low end, computed from all lower bounds, and a high end, from all upper bounds: none of them decreases when a
 * value increases. An end that depends on an open bound is null.
 */
export function summariseNumbers({ codebook, cases, values }: Given): NumberSummary[] {
  const sample = sampleOf(cases).length;
  return codebook
    .filter(({ type }) => type === "number")
    .map(({ field, label, unit }) => {
      const known = values
        .filter((value) => value.field === field)
        .map(({ value }) => parseValue("number", value))
        .filter(({ kind }) => kind !== "missing");
      const ranges = known.map(rangeOf);
      check(!ranges.flat().some(Number.isNaN), `${field}: expected numbers or their bounds, but found words`);
      const exact = ranges.filter(([low, high]) => low === high).length;
      const counts = { field, label, unit, n: known.length, exact, missing: sample - known.length };
      if (known.length < fewestCases) return { ...counts, ...nothing };
      const [lows, highs] = [ranges.map(([low]) => low), ranges.map(([, high]) => high)];
      const round = rounded(known);
      return { ...counts, ...ordered(lows, highs, round), ...summed(lows, highs, unit, round) };
    });
}

type Statistics = Omit<NumberSummary, "field" | "label" | "unit" | "n" | "exact" | "missing">;

const empty = { total_low: null, total_high: null, mean: null, standard_deviation: null };
const nothing: Statistics = {
  ...{ minimum_low: null, minimum_high: null, first_quartile_low: null, first_quartile_high: null },
  ...{ median_low: null, median_high: null, third_quartile_low: null, third_quartile_high: null },
  ...{ maximum_low: null, maximum_high: null, ...empty },
  reason_code: "too_few",
  reason_detail: String(fewestCases),
  total_reason_code: "too_few",
  mean_reason_code: "too_few",
};

type Round = (statistic: number) => number | null;

/** A quarter of the way between two numbers takes two decimals more than they have; an open end is null. */
function rounded(known: readonly ParsedValue[]): Round {
  const decimals = Math.max(
    ...known.flatMap((value) => {
      if (value.kind === "number") return [value.decimals];
      return value.kind === "bounds" ? [value.low?.decimals ?? 0, value.high?.decimals ?? 0] : [];
    }),
  );
  return (statistic) => (Number.isFinite(statistic) ? roundTo(statistic, decimals + 2) : null);
}

function ordered(lows: readonly number[], highs: readonly number[], round: Round) {
  const [lowest, highest] = [ascending(lows), ascending(highs)];
  const ends = (p: number) => [round(quantile(lowest, p)), round(quantile(highest, p))] as const;
  const [minimum_low, minimum_high] = ends(0);
  const [first_quartile_low, first_quartile_high] = ends(0.25);
  const [median_low, median_high] = ends(0.5);
  const [third_quartile_low, third_quartile_high] = ends(0.75);
  const [maximum_low, maximum_high] = ends(1);
  return {
    ...{ minimum_low, minimum_high, first_quartile_low, first_quartile_high, median_low, median_high },
    ...{ third_quartile_low, third_quartile_high, maximum_low, maximum_high },
  };
}

function summed(lows: readonly number[], highs: readonly number[], unit: string, round: Round) {
  const isPercentage = unit === "%";
  const isExact = lows.every((low, at) => low === highs[at]);
  const total = isPercentage ? {} : { total_low: round(sum(lows)), total_high: round(sum(highs)) };
  const mean = sum(lows) / lows.length;
  // Divided by n - 1, as a standard deviation beside a mean is usually understood.
  const variance = sum(lows.map((value) => (value - mean) ** 2)) / (lows.length - 1);
  return {
    ...empty,
    ...total,
    ...(isExact && { mean: round(mean), standard_deviation: round(Math.sqrt(variance)) }),
    reason_code: "",
    reason_detail: "",
    total_reason_code: isPercentage ? "percentages" : "",
    mean_reason_code: isExact ? "" : "not_exact",
  } as const;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function ascending(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}
