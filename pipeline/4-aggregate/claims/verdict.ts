import type { Claim, Verdict } from "../../schemas/index.js";
import type { GrimResult } from "./grim-test-claims.js";
import type { Measured } from "./measure-claim.js";
import { formatResult, sizeOf } from "./result-size.js";
import type { Bounds } from "./sensitivity/bounds.js";
import type { Sum } from "./sensitivity/reachable-sums.js";

interface Findings {
  readonly measured: Measured;
  readonly grim: GrimResult | undefined;
  /** The sums of each part with the current values. */
  readonly now: readonly Sum[];
  readonly isTrueNow: boolean;
  /** Whether some admissible assignment of the uncertain values makes all parts true at once. */
  readonly canBeTrue: boolean;
  readonly bounds: Bounds;
}

/** The verdict on a claim. Impossible comes first: no data could give such a figure. */
export function verdictOf(claim: Claim, seen: Findings): { readonly verdict: Verdict; readonly why: string } {
  const { measured, grim, now, isTrueNow, canBeTrue, bounds } = seen;
  const { unit, parts } = measured;
  if (grim !== undefined && isImpossible(claim, grim)) return { verdict: "impossible", why: noCount(claim, grim) };
  if (parts.some(({ concerned }) => concerned === 0))
    return { verdict: "untestable", why: "there is no case that it is about" };
  const isBetween = spans(claim, measured, bounds);
  if (!canBeTrue && !isBetween)
    return { verdict: "contradicted", why: "no reading of the values in doubt bears it out" };
  const undecided = parts.findIndex(({ concerned }, at) => isUndecided(unit, now[at]?.second ?? 0, concerned));
  if (undecided >= 0) {
    const why = `only ${now[undecided]?.second} of ${parts[undecided]?.concerned} cases have a value that decides`;
    return { verdict: "untestable", why };
  }
  if (isTrueNow) return { verdict: "reproduced", why: "the values give it as they stand" };
  if (canBeTrue) return { verdict: "consistent", why: "the values do not give it, but those in doubt leave it open" };
  const [low, high] = [formatResult(bounds.low, unit), formatResult(bounds.high, unit)];
  return {
    verdict: "consistent",
    why: `it lies between ${low} and ${high}, but no count that values in doubt leave open gives it`,
  };
}

/** Whether no count of any number of answers that there can be gives the percentage. */
export function isImpossible({ published }: Pick<Claim, "published">, { fractions }: GrimResult): boolean {
  return published.kind === "percent" && fractions.length === 0;
}

export function noCount({ published }: Pick<Claim, "published">, { modes, from, to }: GrimResult): string {
  const answers = from === to ? `${to} answers` : `${from} ${from + 1 === to ? "or" : "to"} ${to} answers`;
  const cut = modes.length === 1 ? `, ${modes[0]} as the other parts are` : "";
  return `no count of ${answers} gives ${published.kind === "percent" ? published.figure : ""} %${cut}`;
}

/** Fewer than half of the cases that a share is about have a value that decides. */
export function isUndecided(unit: Measured["unit"], decided: number, concerned: number): boolean {
  return unit === "share" && 2 * decided < concerned;
}

/** An exact percentage between two that can be may come from a number of answers that we cannot know. */
export function spans(
  { published, qualifier }: Pick<Claim, "published" | "qualifier">,
  { unit, parts }: Measured,
  { low, high }: Bounds,
): boolean {
  if (qualifier !== "exactly" || published.kind !== "percent" || unit !== "share" || parts.length > 1) return false;
  const [least, most] = [low && sizeOf(low, unit), high && sizeOf(high, unit)];
  return least !== undefined && most !== undefined && least <= published.figure && published.figure <= most;
}
