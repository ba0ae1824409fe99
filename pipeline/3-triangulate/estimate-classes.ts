import { ascendingBy, distinct, groupBy } from "../lib/order.js";

export interface Vote {
  readonly item: string;
  readonly observer: string;
  readonly category: string;
}

export interface Estimate {
  /** By item, the probability of each category; they sum to 1. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The log-likelihood with the smoothing's own term, before each step; it never falls. */
  readonly logLikelihoods: readonly number[];
}

/** Pseudo-votes in every cell: little enough to let the data speak, and never a division of nothing by nothing. */
const smoothing = 0.01;
const smallestGain = 1e-9;
const mostSteps = 500;

/**
 * What each item truly is, and how often each observer takes one category for another, both estimated from the votes alone by EM.
 *
 * Source: A. P. Dawid & A. M. Skene (1979), "Maximum likelihood estimation of observer error-rates using the EM algorithm",
 * Applied Statistics 28(1):20–28, started from each item's shares of votes. Votes may be repeated or missing. Smoothed, it is a
 * maximum a posteriori estimate under Dirichlet priors: what never falls is the log-likelihood plus the priors' logarithm
 * (Dempster, Laird & Rubin 1977, JRSS B 39:1–38).
 *
 * @example estimateClasses([{ item: "a", observer: "press", category: "yes" }]).shares.get("a") // Map { "yes" => 1 }
 */
export function estimateClasses(votes: readonly Vote[]): Estimate {
  const categories = distinct(votes.map(({ category }) => category));
  const observers = distinct(votes.map(({ observer }) => observer));
  const placeOf = new Map(categories.map((category, place) => [category, place]));
  const observerOf = new Map(observers.map((observer, place) => [observer, place]));
  const items = [...groupBy(votes, ({ item }) => item)].sort(ascendingBy(([item]) => [item])).map(([item, cast]) => ({
    item,
    cast: cast.map(({ observer, category }) => ({
      observer: observerOf.get(observer) as number,
      category: placeOf.get(category) as number,
    })),
  }));
  const casts = items.map(({ cast }) => cast);

  let shares = casts.map((cast) => startingShares(cast, categories.length));
  const logLikelihoods: number[] = [];
  for (let step = 0; step < mostSteps && votes.length > 0; step++) {
    const rates = estimateRates(casts, shares, observers.length, categories.length);
    const weighed = weighItems(casts, rates);
    const before = logLikelihoods.at(-1);
    shares = weighed.shares;
    logLikelihoods.push(weighed.logLikelihood);
    if (before !== undefined && weighed.logLikelihood - before < smallestGain) break;
  }
  return {
    shares: new Map(
      items.map(({ item }, index) => [
        item,
        new Map(categories.map((category, place) => [category, shares[index]?.[place] as number])),
      ]),
    ),
    logLikelihoods,
  };
}

type Cast = readonly { readonly observer: number; readonly category: number }[];

interface Rates {
  /** How common each category is, as a logarithm. */
  readonly prior: readonly number[];
  /** [observer][true category][category voted for], as logarithms. */
  readonly errors: readonly (readonly (readonly number[])[])[];
}

function startingShares(cast: Cast, size: number): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const { category } of cast) counts[category] = (counts[category] as number) + 1 / cast.length;
  return counts;
}

/** The M step. */
function estimateRates(casts: readonly Cast[], shares: readonly number[][], observers: number, size: number): Rates {
  const prior = new Array<number>(size).fill(smoothing);
  const errors = Array.from({ length: observers }, () =>
    Array.from({ length: size }, () => new Array<number>(size).fill(smoothing)),
  );
  for (const [index, cast] of casts.entries()) {
    for (const [truth, share] of (shares[index] as number[]).entries()) {
      prior[truth] = (prior[truth] as number) + share;
      for (const { observer, category } of cast) {
        const row = errors[observer]?.[truth] as number[];
        row[category] = (row[category] as number) + share;
      }
    }
  }
  return { prior: logShares(prior), errors: errors.map((ofObserver) => ofObserver.map(logShares)) };
}

/** The E step, and how likely the votes are under the rates it starts from. */
function weighItems(casts: readonly Cast[], { prior, errors }: Rates): { shares: number[][]; logLikelihood: number } {
  let logLikelihood = smoothing * sum([...prior, ...errors.flat(2)]);
  const shares = casts.map((cast) => {
    const logs = prior.map((common, truth) =>
      cast.reduce((log, { observer, category }) => log + (errors[observer]?.[truth]?.[category] as number), common),
    );
    // The largest is taken out before the exponential, which would else underflow where votes are many.
    const largest = Math.max(...logs);
    const weights = logs.map((log) => Math.exp(log - largest));
    const total = sum(weights);
    logLikelihood += largest + Math.log(total);
    return weights.map((weight) => weight / total);
  });
  return { shares, logLikelihood };
}

function logShares(counts: readonly number[]): number[] {
  const total = sum(counts);
  return counts.map((count) => Math.log(count / total));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
