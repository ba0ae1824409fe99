import type { Claim } from "../../schemas/index.js";
import { type Cut, cuts, denominators, type Fit } from "./grim-test.js";

export interface Fits {
  /** The ways of cutting decimals off that the claim may have been made by. */
  readonly ways: readonly Cut[];
  /** Every count that gives the percentage, of as many answers as there can be. */
  readonly fits: readonly Fit[];
  /** The fewest and the most answers that there can be. */
  readonly from: number;
  readonly to: number;
}

export interface Extent {
  readonly claim: Claim;
  /** The fewest and the most that may have answered. */
  readonly from: number;
  readonly to: number;
}

/**
 * Which counts of which n give each published percentage.
 *
 * Parts of one whole are taken to be cut the same way, the one by which most of them fit, and to have one n if there is one
 * that all of them fit: 65, 18 and 17 % of 17 are rounded or truncated, not now one, now the other.
 */
export function fitPercentages(claims: readonly Extent[]): Map<string, Fits> {
  return new Map(
    claims
      .filter(({ claim }) => claim.published.kind === "percent" && claim.hedge === "exactly")
      .map((own, _, all) => {
        const { whole } = own.claim;
        const parts = whole === undefined ? [own] : all.filter(({ claim }) => claim.whole === whole);
        const score = (cut: Cut) =>
          parts.filter((part) => fitsOf(part, cut).length > 0).length + Number(common(own, parts, cut).length > 0);
        const best = Math.max(...cuts.map(score));
        const ways = cuts.filter((cut) => score(cut) === best);
        return [
          own.claim.id,
          {
            ways,
            from: own.from,
            to: own.to,
            fits: ways
              .flatMap((cut) => shared(own, parts, cut))
              .filter(isFirst)
              .sort(byN),
          },
        ];
      }),
  );
}

function fitsOf({ claim, from, to }: Extent, cut: Cut): Fit[] {
  return claim.published.kind === "percent" ? denominators(claim.published.figure, from, to, cut) : [];
}

function shared(own: Extent, parts: readonly Extent[], cut: Cut): Fit[] {
  const found = common(own, parts, cut);
  return found.length > 0 ? found : fitsOf(own, cut);
}

/** Those whose n fits every part. */
function common(own: Extent, parts: readonly Extent[], cut: Cut): Fit[] {
  return fitsOf(own, cut).filter(({ n }) => parts.every((part) => fitsOf(part, cut).some((other) => other.n === n)));
}

function isFirst({ k, n }: Fit, index: number, all: readonly Fit[]): boolean {
  return all.findIndex((other) => other.k === k && other.n === n) === index;
}

function byN(a: Fit, b: Fit): number {
  return a.n - b.n || a.k - b.k;
}
