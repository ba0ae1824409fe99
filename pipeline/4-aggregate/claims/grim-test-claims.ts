import type { Claim } from "../../schemas/index.js";
import { type Fraction, grimTest, type RoundingMode, roundingModes } from "./grim-test.js";

export interface GrimResult {
  /** The rounding modes that the claim's percentage may have been made by. */
  readonly modes: readonly RoundingMode[];
  /** Every count that gives the percentage, of as many answers as there can be. */
  readonly fractions: readonly Fraction[];
  /** The fewest and the most answers that there can be. */
  readonly from: number;
  readonly to: number;
}

export interface AnswerRange {
  readonly claim: Claim;
  /** The fewest and the most that may have answered. */
  readonly from: number;
  readonly to: number;
}

/**
 * The GRIM test of each published percentage that is exact.
 *
 * Parts of one breakdown are taken to have one rounding mode, the one by which most of them fit, and to have one n if there is one
 * that all of them fit: 65, 18 and 17 % of 17 are all rounded or all truncated.
 */
export function grimTestClaims(claims: readonly AnswerRange[]): Map<string, GrimResult> {
  return new Map(
    claims
      .filter(({ claim }) => claim.published.kind === "percent" && claim.qualifier === "exactly")
      .map((own, _, all) => {
        const { breakdown } = own.claim;
        const parts = breakdown === undefined ? [own] : all.filter(({ claim }) => claim.breakdown === breakdown);
        const score = (mode: RoundingMode) =>
          parts.filter((part) => fractionsOf(part, mode).length > 0).length +
          Number(withCommonN(own, parts, mode).length > 0);
        const best = Math.max(...roundingModes.map(score));
        const modes = roundingModes.filter((mode) => score(mode) === best);
        return [
          own.claim.id,
          {
            modes,
            from: own.from,
            to: own.to,
            fractions: modes
              .flatMap((mode) => preferCommonN(own, parts, mode))
              .filter(isFirst)
              .sort(byN),
          },
        ];
      }),
  );
}

function fractionsOf({ claim, from, to }: AnswerRange, mode: RoundingMode): Fraction[] {
  return claim.published.kind === "percent" ? grimTest(claim.published.figure, from, to, mode) : [];
}

function preferCommonN(own: AnswerRange, parts: readonly AnswerRange[], mode: RoundingMode): Fraction[] {
  const found = withCommonN(own, parts, mode);
  return found.length > 0 ? found : fractionsOf(own, mode);
}

/** Those whose n fits every part. */
function withCommonN(own: AnswerRange, parts: readonly AnswerRange[], mode: RoundingMode): Fraction[] {
  return fractionsOf(own, mode).filter(({ n }) =>
    parts.every((part) => fractionsOf(part, mode).some((other) => other.n === n)),
  );
}

function isFirst({ k, n }: Fraction, index: number, all: readonly Fraction[]): boolean {
  return all.findIndex((other) => other.k === k && other.n === n) === index;
}

function byN(a: Fraction, b: Fraction): number {
  return a.n - b.n || a.k - b.k;
}
