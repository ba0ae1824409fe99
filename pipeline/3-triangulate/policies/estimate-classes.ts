import { type Estimate, logShares, maximisePosterior, sum } from "./maximise-posterior.js";
import { type Ballot, groupVotes, type Vote } from "./vote-patterns.js";

/** Pseudo-votes in every cell: little enough to let the data speak, and never a division of nothing by nothing. */
export const smoothing = 0.01;

/**
 * What each item truly is, and how often each observer takes one category for another, both estimated from the votes alone by EM.
 *
 * Source: A. P. Dawid & A. M. Skene (1979), "Maximum likelihood estimation of observer error-rates using the EM algorithm",
 * Applied Statistics 28(1):20–28, started from each item's shares of votes. Votes may be repeated or missing. Smoothed, it is a
 * maximum a posteriori estimate under Dirichlet priors.
 *
 * @param pseudoVotes of every kind that count beside the real ones, more than 0; near 0, the estimate is that of 1979
 * @throws where the steps do not come to an end: a value that had not settled would depend on the step at which it was cut off
 * @example estimateClasses([{ item: "a", observer: "press", category: "yes" }]).shares.get("a") // Map { "yes" => 1 }
 */
export function estimateClasses(votes: readonly Vote[], pseudoVotes: number = smoothing): Estimate {
  return estimateClassesOf(groupVotes(votes), pseudoVotes);
}

/** As `estimateClasses`, of votes that are counted already. */
export function estimateClassesOf(ballot: Ballot, pseudoVotes: number = smoothing): Estimate {
  return maximisePosterior(ballot, ({ patterns, observers, categories }, shares) => {
    const size = categories.length;
    const counts = new Float64Array(size).fill(pseudoVotes);
    const cells = observers.map(() => categories.map(() => new Float64Array(size).fill(pseudoVotes)));
    for (const [index, { count, cast }] of patterns.entries()) {
      for (let truth = 0; truth < size; truth++) {
        const weight = count * (shares[index]?.[truth] as number);
        counts[truth] = (counts[truth] as number) + weight;
        for (const { observer, category } of cast) {
          const row = cells[observer]?.[truth] as Float64Array;
          row[category] = (row[category] as number) + weight;
        }
      }
    }
    const [prior, errors] = [logShares(counts), cells.map((ofObserver) => ofObserver.map(logShares))];
    return { prior, errors, logPrior: pseudoVotes * (sum(prior) + sum(errors.flat().map(sum))) };
  });
}
