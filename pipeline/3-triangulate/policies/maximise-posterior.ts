import { check } from "../../lib/errors.js";
import type { Ballot, Pattern } from "./vote-patterns.js";

export interface Estimate {
  /** By item, the probability of each category; they sum to 1. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The log-likelihood plus the logarithm of the priors (the smoothing's own term), at each step; it never falls. */
  readonly logPosteriors: readonly number[];
}

interface Rates {
  /** How common each category is, as a logarithm. */
  readonly prior: Float64Array;
  /** [observer][true category][category voted for], as logarithms. */
  readonly errors: readonly (readonly Float64Array[])[];
  /** The logarithm of the priors of both, up to a constant. */
  readonly logPrior: number;
}

/** The M step of a model: the most probable rates, given each pattern's probabilities of the categories. */
export type EstimateRates = (ballot: Ballot, shares: readonly Float64Array[]) => Rates;

/** Steps end where one gains less than this of log-posterior, */
const smallestGain = 1e-9;
/** and changes no probability by more than this: near a saddle the gain alone is small for many steps, and then grows again; */
const smallestChange = 1e-8;
/** or by more than this, where the gain is lost in rounding: on a ridge as flat as that, probabilities creep for millions of steps. */
const creep = { gain: 1e-12, change: 1e-6 };
/**
 * Probabilities are multiples of it. Where nothing distinguishes two observers, their sums differ by rounding alone, and steps
 * enough would turn that into a decision.
 */
const grain = 2 ** -40;
/** Most votes need tens of steps; where observers contradict each other all over, it can be thousands. */
const mostSteps = 1_000_000;

/**
 * Expectation and maximisation in turn, started from each item's shares of votes, until neither the log-posterior nor any
 * item's probabilities move.
 * Source: A. P. Dempster, N. M. Laird & D. B. Rubin (1977), "Maximum likelihood from incomplete data via the EM algorithm",
 * JRSS B 39:1–38: what never falls is the log-likelihood plus the priors' logarithm.
 *
 * @throws where the steps do not come to an end: a value that had not settled would depend on the step at which it was cut off
 */
export function maximisePosterior(ballot: Ballot, estimateRates: EstimateRates): Estimate {
  const { categories, patterns } = ballot;
  const shares = patterns.map(({ cast }) => startingShares(cast, categories.length));
  const logPosteriors: number[] = [];
  let [gain, change] = patterns.length > 0 ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY] : [0, 0];
  const isSettled = () =>
    gain < smallestGain && (change < smallestChange || (gain < creep.gain && change < creep.change));
  while (!isSettled()) {
    check(
      logPosteriors.length < mostSteps,
      `expected an estimate that settles within ${mostSteps} steps, but the last still gained ${gain} and changed a probability by ${change}`,
    );
    const step = weighPatterns(patterns, estimateRates(ballot, shares), shares);
    gain = step.logPosterior - (logPosteriors.at(-1) ?? Number.NEGATIVE_INFINITY);
    change = step.change;
    logPosteriors.push(step.logPosterior);
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

/** The logarithms of counts as shares of their sum. */
export function logShares(counts: Float64Array): Float64Array {
  const total = sum(counts);
  return counts.map((count) => Math.log(count / total));
}

export function sum(numbers: Float64Array | readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function startingShares(cast: Pattern["cast"], size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const { category } of cast) counts[category] = (counts[category] as number) + 1 / cast.length;
  return counts;
}

/** The E step, into `shares`; gives how likely votes and rates are together, under the rates it starts from, and the largest change of a share. */
function weighPatterns(
  patterns: readonly Pattern[],
  { prior, errors, logPrior }: Rates,
  shares: readonly Float64Array[],
): { logPosterior: number; change: number } {
  let logPosterior = logPrior;
  let change = 0;
  const before = new Float64Array(prior.length);
  for (const [index, { count, cast }] of patterns.entries()) {
    const share = shares[index] as Float64Array;
    before.set(share);
    share.set(prior);
    for (const { observer, category } of cast) {
      const rows = errors[observer] as readonly Float64Array[];
      for (let truth = 0; truth < share.length; truth++)
        share[truth] = (share[truth] as number) + (rows[truth]?.[category] as number);
    }
    logPosterior += count * normalise(share);
    for (let truth = 0; truth < share.length; truth++)
      change = Math.max(change, Math.abs((share[truth] as number) - (before[truth] as number)));
  }
  return { logPosterior, change };
}

/** Turns logarithms into shares that sum to 1, in place, and gives the logarithm of what they summed to. */
function normalise(logs: Float64Array): number {
  // The largest is taken out before the exponential, which would else underflow where votes are many.
  let largest = Number.NEGATIVE_INFINITY;
  for (const log of logs) largest = Math.max(largest, log);
  for (let place = 0; place < logs.length; place++) logs[place] = Math.exp((logs[place] as number) - largest);
  const total = sum(logs);
  for (let place = 0; place < logs.length; place++)
    logs[place] = Math.round((logs[place] as number) / total / grain) * grain;
  return largest + Math.log(total);
}
