import type { Claim, Verdict } from "../artifacts.js";
import { explore, fewest, type Outlook } from "./explore.js";
import type { Fits } from "./fit.js";
import { holds } from "./holds.js";
import { type Measured, standing } from "./measure.js";
import type { Sum } from "./reach.js";
import type { Answers } from "./read-answers.js";
import { admissible, imaginable } from "./readings.js";
import { rangeOf, smallest, spanOf } from "./results.js";

export interface Judgement {
  readonly verdict: Verdict;
  readonly why: string;
  /** What the values give as they stand: of several parts, the one with the smallest result. */
  readonly result: Sum;
  /** From the lowest to the highest result: a share in percent, or a count. */
  readonly range: readonly [low: number, high: number];
  /** The fewest changes after which the claim holds where it did not, or no longer holds; none where nothing does. */
  flip(): readonly string[] | undefined;
  /** The same if any value might be mistaken, contested or not. */
  mistake(): readonly string[] | undefined;
}

/** What a claim is worth beside what the values give. Impossible comes first: no data could bear such a figure out. */
export function judge(claim: Claim, measured: Measured, answers: Answers, fits: Fits | undefined): Judgement {
  const { unit, parts, every } = measured;
  const ways = fits?.ways ?? ["rounded", "truncated"];
  const isTrue = (sum: Sum) => holds(claim, sum, unit, ways);
  const now = parts.map((part) => standing(part, answers));
  const isTrueNow = now.every(isTrue);
  const outlook = explore(answers, admissible);
  const range = rangeOf(measured, outlook);
  const turn = (seen: Outlook) =>
    isTrueNow
      ? fewest(parts.flatMap((part) => seen.of(part).filter(({ sums: [sum] }) => !isTrue(sum as Sum))))
      : seen.cheapest(every(isTrue));
  const as = (verdict: Verdict, why: string): Judgement => ({
    ...{ verdict, why, result: smallest(now, unit), range },
    ...{ flip: () => turn(outlook), mistake: () => turn(explore(answers, imaginable)) },
  });

  if (claim.published.kind === "percent" && fits?.fits.length === 0) {
    const way = ways.length === 1 ? ` ${ways[0]} as the other parts are` : "";
    return as(
      "impossible",
      `no count of any number of answers that there can be gives ${claim.published.figure} %${way}`,
    );
  }
  if (parts.some(({ concerned }) => concerned === 0)) return as("untestable", "there is no cluster that it is about");
  const spans = (figure: number) =>
    parts.every((part) => {
      const [low, high] = spanOf(part, unit, outlook);
      return low <= figure && figure <= high;
    });
  // An exact percentage between two that can be may come from a number of answers that we cannot know.
  const isSpanned =
    claim.hedge === "exactly" &&
    claim.published.kind === "percent" &&
    unit === "share" &&
    spans(claim.published.figure);
  if (!isSpanned && outlook.cheapest(every(isTrue)) === undefined)
    return as("contradicted", "no admissible reading of contested or missing values bears it out");
  const undecided = parts.findIndex(({ concerned }, at) => 2 * (now[at]?.second ?? 0) < concerned);
  if (unit === "share" && undecided >= 0) {
    const [{ second } = { second: 0 }, concerned] = [now[undecided], parts[undecided]?.concerned];
    return as("untestable", `only ${second} of ${concerned} clusters have a value that decides`);
  }
  return isTrueNow
    ? as("reproduced", "the values give it as they stand")
    : as("consistent", "the values do not give it, but missing and contested ones leave it open");
}
