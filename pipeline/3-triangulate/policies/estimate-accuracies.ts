import { smoothing } from "./estimate-classes.js";
import { type Estimate, logShares, maximisePosterior, sum } from "./maximise-posterior.js";
import { type Ballot, groupVotes, type Vote } from "./vote-patterns.js";

/**
 * What each item truly is, where an observer has one accuracy, the same for all categories, and errs towards each of the others
 * alike: the one-coin form of Dawid & Skene's model, with one number per observer in place of a rate for each pair of categories.
 *
 * Source: Y. Zhang, X. Chen, D. Zhou & M. I. Jordan (2016), "Spectral methods meet EM: a provably optimal algorithm for
 * crowdsourcing", Journal of Machine Learning Research 17(102):1–44, section 2. Start, steps and smoothing are those of
 * `estimateClasses`: each observer is smoothed as if it had voted a little for every category once.
 *
 * @throws where the steps do not come to an end
 * @example estimateAccuracies([{ item: "a", observer: "press", category: "2014" }]).shares.get("a") // Map { "2014" => 1 }
 */
export function estimateAccuracies(votes: readonly Vote[], pseudoVotes: number = smoothing): Estimate {
  return estimateAccuraciesOf(groupVotes(votes), pseudoVotes);
}

/** As `estimateAccuracies`, of votes that are counted already. */
export function estimateAccuraciesOf(ballot: Ballot, pseudoVotes: number = smoothing): Estimate {
  return maximisePosterior(ballot, ({ patterns, observers, categories }, shares) => {
    const size = categories.length;
    const counts = new Float64Array(size).fill(pseudoVotes);
    const right = new Float64Array(observers.length).fill(pseudoVotes);
    const all = new Float64Array(observers.length).fill(size * pseudoVotes);
    for (const [index, { count, cast }] of patterns.entries()) {
      const share = shares[index] as Float64Array;
      for (let truth = 0; truth < size; truth++)
        counts[truth] = (counts[truth] as number) + count * (share[truth] as number);
      for (const { observer, category } of cast) {
        right[observer] = (right[observer] as number) + count * (share[category] as number);
        all[observer] = (all[observer] as number) + count;
      }
    }
    const rows = observers.map((_, observer) => {
      const accuracy = (right[observer] as number) / (all[observer] as number);
      return [Math.log(accuracy), Math.log((1 - accuracy) / (size - 1))] as const;
    });
    const errors = rows.map(([hit, miss]) =>
      categories.map((_, truth) => new Float64Array(size).fill(miss).fill(hit, truth, truth + 1)),
    );
    const prior = logShares(counts);
    const ofRows = errors.map(([row]) => sum(row ?? []));
    return { prior, errors, logPrior: pseudoVotes * (sum(prior) + sum(ofRows)) };
  });
}
