import type { Claim, Verdict } from "../../schemas/index.js";
import type { Fits } from "./fit-percentages.js";
import type { Measured } from "./measure-claim.js";
import { showResult, sizeOf } from "./result-size.js";
import type { Range } from "./sensitivity/bounds.js";
import type { Sum } from "./sensitivity/reachable-sums.js";

interface Seen {
  readonly measured: Measured;
  readonly fits: Fits | undefined;
  /** The sums of each part with the values as they stand. */
  readonly now: readonly Sum[];
  readonly isTrueNow: boolean;
  /** Whether some admissible reading makes all parts true at once. */
  readonly canBeTrue: boolean;
  readonly range: Range;
}

/** What a claim is worth beside what the values give. Impossible comes first: no data could bear such a figure out. */
export function verdictOf(claim: Claim, seen: Seen): { readonly verdict: Verdict; readonly why: string } {
  const { measured, fits, now, isTrueNow, canBeTrue, range } = seen;
  const { unit, parts } = measured;
  if (fits !== undefined && isImpossible(claim, fits)) return { verdict: "impossible", why: noCount(claim, fits) };
  if (parts.some(({ concerned }) => concerned === 0))
    return { verdict: "untestable", why: "there is no case that it is about" };
  const isBetween = spans(claim, measured, range);
  if (!canBeTrue && !isBetween)
    return { verdict: "contradicted", why: "no reading of the values in doubt bears it out" };
  const undecided = parts.findIndex(({ concerned }, at) => isUndecided(unit, now[at]?.second ?? 0, concerned));
  if (undecided >= 0) {
    const why = `only ${now[undecided]?.second} of ${parts[undecided]?.concerned} cases have a value that decides`;
    return { verdict: "untestable", why };
  }
  if (isTrueNow) return { verdict: "reproduced", why: "the values give it as they stand" };
  if (canBeTrue) return { verdict: "consistent", why: "the values do not give it, but those in doubt leave it open" };
  const [low, high] = [showResult(range.low, unit), showResult(range.high, unit)];
  return {
    verdict: "consistent",
    why: `it lies between ${low} and ${high}, but no count that values in doubt leave open gives it`,
  };
}

/** Whether no count of any number of answers that there can be gives the percentage. */
export function isImpossible({ published }: Pick<Claim, "published">, { fits }: Fits): boolean {
  return published.kind === "percent" && fits.length === 0;
}

export function noCount({ published }: Pick<Claim, "published">, { ways, from, to }: Fits): string {
  const answers = from === to ? `${to} answers` : `${from} ${from + 1 === to ? "or" : "to"} ${to} answers`;
  const cut = ways.length === 1 ? `, ${ways[0]} as the other parts are` : "";
  return `no count of ${answers} gives ${published.kind === "percent" ? published.figure : ""} %${cut}`;
}

/** Fewer than half of the cases that a share is about have a value that decides. */
export function isUndecided(unit: Measured["unit"], decided: number, concerned: number): boolean {
  return unit === "share" && 2 * decided < concerned;
}

/** An exact percentage between two that can be may come from a number of answers that we cannot know. */
export function spans(
  { published, hedge }: Pick<Claim, "published" | "hedge">,
  { unit, parts }: Measured,
  { low, high }: Range,
): boolean {
  if (hedge !== "exactly" || published.kind !== "percent" || unit !== "share" || parts.length > 1) return false;
  const [least, most] = [low && sizeOf(low, unit), high && sizeOf(high, unit)];
  return least !== undefined && most !== undefined && least <= published.figure && published.figure <= most;
}
