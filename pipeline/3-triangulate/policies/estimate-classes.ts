import { ascendingBy, distinct, groupBy } from "../../lib/collections.js";
import { check } from "../../lib/errors.js";

export interface Vote {
  readonly item: string;
  readonly observer: string;
  readonly category: string;
}

export interface Estimate {
  /** By item, the probability of each category; they sum to 1. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The log-likelihood plus the logarithm of the priors (the smoothing's own term), at each step; it never falls. */
  readonly logPosteriors: readonly number[];
}

/** Pseudo-votes in every cell: little enough to let the data speak, and never a division of nothing by nothing. */
const smoothing = 0.01;
/** Steps end where one gains less than this of log-likelihood. */
const smallestGain = 1e-9;
/** Most votes need tens of steps; where observers contradict each other all over, it can be thousands. */
const mostSteps = 100_000;

/**
 * What each item truly is, and how often each observer takes one category for another, both estimated from the votes alone by EM.
 *
 * Source: A. P. Dawid & A. M. Skene (1979), "Maximum likelihood estimation of observer error-rates using the EM algorithm",
 * Applied Statistics 28(1):20–28, started from each item's shares of votes. Votes may be repeated or missing. Smoothed, it is a
 * maximum a posteriori estimate under Dirichlet priors: what never falls is the log-likelihood plus the priors' logarithm
 * (Dempster, Laird & Rubin 1977, JRSS B 39:1–38).
 *
 * @throws where the steps do not come to an end: a value that had not settled would depend on the step at which it was cut off
 * @example estimateClasses([{ item: "a", observer: "press", category: "yes" }]).shares.get("a") // Map { "yes" => 1 }
 */
export function estimateClasses(votes: readonly Vote[]): Estimate {
  const categories = distinct(votes.map(({ category }) => category));
  const observers = distinct(votes.map(({ observer }) => observer));
  const patterns = patternsOf(votes, categories, observers);

  const shares = patterns.map(({ cast }) => startingShares(cast, categories.length));
  const logPosteriors: number[] = [];
  let gain = votes.length > 0 ? Number.POSITIVE_INFINITY : 0;
  while (gain >= smallestGain) {
    check(
      logPosteriors.length < mostSteps,
      `expected an estimate from ${votes.length} votes that settles within ${mostSteps} steps, but the last still gained ${gain}`,
    );
    const rates = estimateRates(patterns, shares, observers.length, categories.length);
    const now = weighPatterns(patterns, rates, shares);
    gain = now - (logPosteriors.at(-1) ?? Number.NEGATIVE_INFINITY);
    logPosteriors.push(now);
  }
  return {
    shares: new Map(
      patterns.flatMap(({ items }, index) => {
        const ofCategory = new Map(categories.map((category, place) => [category, shares[index]?.[place] as number]));
        return items.map((item) => [item, ofCategory] as const);
      }),
    ),
    logPosteriors,
  };
}

/** Items on which the very same votes were cast. Nothing distinguishes them, so they are weighed as one: many items have few patterns. */
interface Pattern {
  readonly items: readonly string[];
  readonly cast: readonly { readonly observer: number; readonly category: number }[];
}

function patternsOf(votes: readonly Vote[], categories: readonly string[], observers: readonly string[]): Pattern[] {
  const placeOf = new Map(categories.map((category, place) => [category, place]));
  const observerOf = new Map(observers.map((observer, place) => [observer, place]));
  const codeOf = ({ observer, category }: Vote) =>
    (observerOf.get(observer) as number) * categories.length + (placeOf.get(category) as number);
  const alike = groupBy(
    groupBy(votes, ({ item }) => item),
    ([, cast]) => String(Uint32Array.from(cast, codeOf).sort()),
  );
  return [...alike].sort(ascendingBy(([codes]) => [codes])).map(([codes, same]) => ({
    items: same.map(([item]) => item),
    cast: codes.split(",").map((code) => ({
      observer: Math.floor(Number(code) / categories.length),
      category: Number(code) % categories.length,
    })),
  }));
}

interface Rates {
  /** How common each category is, as a logarithm. */
  readonly prior: Float64Array;
  /** [observer][true category][category voted for], as logarithms. */
  readonly errors: readonly (readonly Float64Array[])[];
}

function startingShares(cast: Pattern["cast"], size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const { category } of cast) counts[category] = (counts[category] as number) + 1 / cast.length;
  return counts;
}

/** The M step. */
function estimateRates(
  patterns: readonly Pattern[],
  shares: readonly Float64Array[],
  observers: number,
  size: number,
): Rates {
  const prior = new Float64Array(size).fill(smoothing);
  const errors = Array.from({ length: observers }, () =>
    Array.from({ length: size }, () => new Float64Array(size).fill(smoothing)),
  );
  for (const [index, { items, cast }] of patterns.entries()) {
    for (let truth = 0; truth < size; truth++) {
      const weight = items.length * (shares[index]?.[truth] as number);
      prior[truth] = (prior[truth] as number) + weight;
      for (const { observer, category } of cast) {
        const row = errors[observer]?.[truth] as Float64Array;
        row[category] = (row[category] as number) + weight;
      }
    }
  }
  return { prior: logShares(prior), errors: errors.map((ofObserver) => ofObserver.map(logShares)) };
}

/** The E step, into `shares`; gives the logarithm of how likely votes and rates are together, under the rates it starts from. */
function weighPatterns(
  patterns: readonly Pattern[],
  { prior, errors }: Rates,
  shares: readonly Float64Array[],
): number {
  let logPosterior = smoothing * (sum(prior) + sum(errors.flat().map(sum)));
  for (const [index, { items, cast }] of patterns.entries()) {
    const share = shares[index] as Float64Array;
    share.set(prior);
    for (const { observer, category } of cast) {
      const rows = errors[observer] as readonly Float64Array[];
      for (let truth = 0; truth < share.length; truth++)
        share[truth] = (share[truth] as number) + (rows[truth]?.[category] as number);
    }
    logPosterior += items.length * normalise(share);
  }
  return logPosterior;
}

/** Turns logarithms into shares that sum to 1, in place, and gives the logarithm of what they summed to. */
function normalise(logs: Float64Array): number {
  // The largest is taken out before the exponential, which would else underflow where votes are many.
  let largest = Number.NEGATIVE_INFINITY;
  for (const log of logs) largest = Math.max(largest, log);
  for (let place = 0; place < logs.length; place++) logs[place] = Math.exp((logs[place] as number) - largest);
  const total = sum(logs);
  for (let place = 0; place < logs.length; place++) logs[place] = (logs[place] as number) / total;
  return largest + Math.log(total);
}

function logShares(counts: Float64Array): Float64Array {
  const total = sum(counts);
  return counts.map((count) => Math.log(count / total));
}

function sum(numbers: Float64Array | readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
