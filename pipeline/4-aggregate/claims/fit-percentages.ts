import { distinct, groupBy } from "../../lib/collections.js";
import type { Claim } from "../../schemas/index.js";
import { type Fit, fitTier } from "./grim/fit-tier.js";
import { type GrimResult, grim } from "./grim/grim.js";
import { tiers } from "./grim/list-models.js";
import type { Measured, Part } from "./measure-claim.js";
import type { Answers } from "./read-answers.js";
import { admissibleValues, domainValues } from "./sensitivity/admissible-values.js";
import { type Fewest, fewest } from "./sensitivity/change.js";
import { reachableResults } from "./sensitivity/reachable-results.js";
import type { Sum } from "./sensitivity/reachable-sums.js";

/** What has to be supposed of a percentage for some count to give it, beyond rounding it alone. */
type Needs = "" | "sum_to_100" | "nearest_5" | "nearest_10";

/** Which counts can have been printed as a percentage. */
export interface PercentFits {
  readonly needs: Needs;
  /** Counts first out of second. */
  readonly fits: readonly Sum[];
  /** Whether some count of as many cases as there are gives it, also of fewer than have a value. */
  readonly isPossible: boolean;
  /** The fewest and the most cases that can have a value. */
  readonly from: number;
  readonly to: number;
  /** Whether its breakdown holds under some reading of the uncertain values, and not under another. */
  readonly wholeMayFail: boolean;
  /** The fewest values that, if wrong, would make all parts of its breakdown true at once; undefined where it has none, or none would. */
  wholeTippingPoint(): Fewest;
}

export interface Asked {
  readonly claim: Claim;
  /** Undefined where no field measures it. */
  readonly measured: Measured | undefined;
}

/**
 * The GRIM test of each published percentage that is exact. Parts of one breakdown are fitted together: one n, one rounding, counts that
 * sum to n unless they leave something out; where some reading of the uncertain values gives such counts, only those count as fits. The
 * tier is the first with counts that some reading gives; if no reading gives any, the first with counts at all. So what is printed is never held against the table
 * that it was made from: 11, 5 and 4 of 20 to the nearest 10 are 60, 20 and 20, which, rounded each alone, are 12, 4 and 4.
 */
export function fitPercentages(all: readonly Asked[], answers: Answers): Map<string, PercentFits> {
  const exact = all.filter(({ claim }) => claim.published.kind === "percent" && claim.qualifier === "exactly");
  const wholes = groupBy(exact, ({ claim }) => claim.breakdown ?? claim.id);
  return new Map([...wholes.values()].flatMap((whole) => fitWhole(whole, answers)));
}

function fitWhole(whole: readonly Asked[], answers: Answers): [string, PercentFits][] {
  const sample = answers.cases.length;
  const parts = whole.flatMap(({ claim }) => (claim.published.kind === "percent" ? [claim.published.figure] : []));
  const measured = whole.flatMap((one) => one.measured?.parts ?? []);
  const reachable = reachableResults(answers, admissibleValues);
  const sumsOf = (part: Part) => reachable.of(part).flatMap(({ sums }) => sums);
  const sizes = measured
    .flatMap(sumsOf)
    .map(({ second }) => second)
    .filter((n) => n > 0);
  const [from, to] = sizes.length === 0 ? [1, sample] : [Math.min(...sizes), Math.max(...sizes)];
  const isWhole = whole.length > 1;
  const exhaustive = isWhole && whole.every(({ claim }) => claim.exhaustive !== false);
  // Parts of a breakdown are each one count; what is measured otherwise is judged by itself.
  const joint = isWhole && measured.length === whole.length ? measured : undefined;
  const together = joint === undefined ? [] : reachable.together(joint);
  const reachedBy = (fits: readonly Counts[]) => {
    const isFit = fitsOf(fits);
    return together.filter(({ sums }) => isFit(sums));
  };
  const canGive = (fits: readonly Counts[]) =>
    joint === undefined
      ? whole.every(({ measured: one }, at) => {
          const known = new Set(formatFits(own(fits, at)).split(";"));
          return (one?.parts ?? []).every((part) => sumsOf(part).some((sum) => known.has(formatFits([sum]))));
        })
      : reachedBy(fits).length > 0;
  const fitting = tiers
    .map((tier): GrimResult => ({ tier, ...fitTier(tier, { parts, n: [from, to], exhaustive }) }))
    .filter(({ fits }) => fits.length > 0);
  const found = fitting.find(({ fits }) => canGive(fits)) ?? fitting[0];
  const isPossible = found !== undefined || grim({ parts, n: [1, sample], exhaustive }) !== undefined;
  const fits = found?.fits ?? [];
  const isFit = fitsOf(fits);
  const reached = reachedBy(fits);
  const usable = reached.length === 0 ? fits : reached.map(({ sums }) => asFit(sums));
  return whole.map(({ claim }, part) => [
    claim.id,
    {
      needs: needsOf(found, parts),
      fits: own(usable, part),
      isPossible,
      from,
      to,
      wholeMayFail: reached.length > 0 && reached.length < together.length,
      wholeTippingPoint: () => (joint === undefined ? undefined : wholeTippingPoint(joint, answers, isFit)),
    },
  ]);
}

type Counts = Pick<Fit, "n" | "counts">;

function wholeTippingPoint(parts: readonly Part[], answers: Answers, isFit: (sums: readonly Sum[]) => boolean): Fewest {
  const reached = reachableResults(answers, domainValues).together(parts);
  return fewest(reached.filter(({ sums }) => isFit(sums)).map(({ changes }) => changes));
}

/** Whether sums of the parts, in their order, are the counts of some fit. */
function fitsOf(fits: readonly Counts[]): (sums: readonly Sum[]) => boolean {
  const known = new Set(fits.map(({ n, counts }) => `${counts.join(" ")}/${n}`));
  return (sums) => {
    const { n, counts } = asFit(sums);
    return sums.every(({ second }) => second === n) && known.has(`${counts.join(" ")}/${n}`);
  };
}

function asFit(sums: readonly Sum[]): Counts {
  return { n: sums[0]?.second ?? 0, counts: sums.map(({ first }) => first) };
}

/** The counts of one part in all fits, each once, by n and then by count. */
function own(fits: readonly Counts[], part: number): Sum[] {
  const keys = distinct(fits.map(({ n, counts }) => `${counts[part]}/${n}`));
  return keys
    .map((key) => {
      const [first = 0, second = 0] = key.split("/").map(Number);
      return { first, second };
    })
    .sort((a, b) => a.second - b.second || a.first - b.first);
}

function needsOf(found: GrimResult | undefined, parts: readonly string[]): Needs {
  if (found?.tier === "B") return "sum_to_100";
  if (found?.tier !== "C") return "";
  return parts.every((part) => part.endsWith("0")) ? "nearest_10" : "nearest_5";
}

/** @example formatFits([{ first: 5, second: 8 }, { first: 10, second: 16 }]) // "5/8;10/16" */
export function formatFits(fits: readonly Sum[]): string {
  return fits.map(({ first, second }) => `${first}/${second}`).join(";");
}
