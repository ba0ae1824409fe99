import type { Claim, Verdict } from "../artifacts.js";
import type { Fits } from "./fit.js";
import { holds } from "./holds.js";
import type { Measured } from "./measure.js";
import type { State } from "./reach.js";

export interface Judgement {
  readonly verdict: Verdict;
  readonly why: string;
  /** From the lowest to the highest result: a share in percent, or a count. */
  readonly range: readonly [low: number, high: number];
  /** The fewest changes after which the claim holds where it did not, or no longer holds; none where nothing does. */
  readonly flip: readonly string[] | undefined;
  /** The same if any value might be mistaken, contested or not. */
  readonly mistake: readonly string[] | undefined;
}

/** What a claim is worth beside what the values give. Impossible comes first: no data could bear such a figure out. */
export function judge(claim: Claim, measured: Measured, fits: Fits | undefined): Judgement {
  const { unit, now, reached, concerned } = measured;
  const ways = fits?.ways ?? ["rounded", "truncated"];
  const isTrue = (state: Pick<State, "first" | "second">) => holds(claim, state, unit, ways);
  const sizes = reached.filter((state) => unit !== "share" || state.second > 0).map((state) => sizeOf(state, unit));
  const range = [Math.min(...sizes), Math.max(...sizes)] as const;
  const turning = (states: readonly State[]) => {
    const turned = states.filter((state) => isTrue(state) !== isTrue(now));
    return turned.sort((a, b) => a.changes.length - b.changes.length)[0]?.changes;
  };
  const [flip, mistake] = [turning(reached), turning(measured.imagined)];
  const as = (verdict: Verdict, why: string): Judgement => ({ verdict, why, range, flip, mistake });

  if (fits !== undefined && fits.fits.length === 0) {
    const way = ways.length === 1 ? ` ${ways[0]} as the other parts are` : "";
    return as("impossible", `no count of any number of answers that there can be gives ${claim.published.low} %${way}`);
  }
  const published = claim.published.low;
  const within =
    claim.hedge === "exactly" &&
    published !== null &&
    unit !== "total" &&
    range[0] <= published &&
    published <= range[1];
  const open = reached.some(isTrue) || (claim.published.kind === "percent" && within);
  if (!open) return as("contradicted", "no admissible reading of contested or missing values bears it out");
  if (unit === "share" && 2 * now.second < concerned) {
    return as("untestable", `only ${now.second} of ${concerned} clusters have a value that decides`);
  }
  return isTrue(now)
    ? as("reproduced", "the values give it as they stand")
    : as("consistent", "the values do not give it, but missing and contested ones leave it open");
}

export function sizeOf({ first, second }: Pick<State, "first" | "second">, unit: Measured["unit"]): number {
  return unit === "share" ? (100 * first) / second : first;
}
