import type { Claim, ClaimResult, Ecosystem, Robustness, Verdict } from "../artifacts.js";
import { throwIfAny } from "../lib/problem.js";
import { type Extent, fit, showFits } from "./fit.js";
import { type Judgement, judge, sizeOf } from "./judge.js";
import { type Measured, measure } from "./measure.js";
import type { Answers } from "./read-answers.js";

interface Given {
  readonly claims: readonly Claim[];
  readonly answers: Answers;
  readonly ecosystems: readonly Ecosystem[];
  /** How the file of the claims is called, to name it in an error. */
  readonly file: string;
}

const worstFirst: readonly Verdict[] = ["impossible", "contradicted", "untestable", "consistent", "reproduced"];

/**
 * Every claim with its verdict, and how far each testable one can move.
 *
 * @throws InputError when a measure selects no cluster or no row of Table 1
 */
export function judgeClaims({ claims, answers, ecosystems, file }: Given): {
  claims: ClaimResult[];
  robustness: Robustness[];
} {
  const measured = new Map(
    claims.map((claim) => [claim.id, claim.measure === null ? [] : measure(claim.measure, { answers, ecosystems })]),
  );
  const resultsOf = ({ id }: Claim) => measured.get(id) ?? [];
  throwIfAny(
    claims
      .filter((claim) => resultsOf(claim).some(({ concerned }) => concerned === 0))
      .map(({ id }) => ({
        file,
        column: id,
        message: "expected a measure that selects clusters, but it selects none",
      })),
  );
  const sample = answers.clusters.length;
  const fits = fit(claims.map((claim): Extent => ({ claim, ...extentOf(resultsOf(claim), sample) })));
  const rows = claims.map((claim) => {
    const fitting = fits.get(claim.id);
    const all = resultsOf(claim).map((result) => ({ result, judgement: judge(claim, result, fitting) }));
    const worst = all.sort((a, b) => badness(a) - badness(b) || leeway(a) - leeway(b))[0];
    const { id, section, says, hedge, accepted } = claim;
    const shown = worst === undefined ? noFigures : figuresOf(worst.result, worst.judgement);
    const { verdict, why }: Pick<Judgement, "verdict" | "why"> = worst?.judgement ?? notMeasured(claim, fitting?.fits);
    const published = showPublished(claim);
    const row = {
      id,
      section,
      says,
      hedge,
      published,
      ...shown,
      fits: showFits(fitting?.fits ?? []),
      verdict,
      why,
      accepted,
    };
    const [flip, mistake] = [shortest(all, "flip"), shortest(all, "mistake")];
    const turn = {
      flips_after: flip === undefined ? "" : String(flip.length),
      flips_with: flip?.join(";") ?? "",
      mistakes_to_flip: mistake === undefined ? "" : String(mistake.length),
      for_example: mistake?.join(";") ?? "",
    };
    const isTestable = worst !== undefined && worst.result.unit !== "total" && verdict !== "untestable";
    return { row, robust: isTestable ? [{ id, verdict, low: shown.low, high: shown.high, ...turn }] : [] };
  });
  return { claims: rows.map(({ row }) => row), robustness: rows.flatMap(({ robust }) => robust) };
}

interface Judged {
  readonly result: Measured;
  readonly judgement: Judgement;
}

/** One part that fails is enough to fail; where some fail already, the worst of them tells what it would take at least. */
function shortest(all: readonly Judged[], kind: "flip" | "mistake"): readonly string[] | undefined {
  const holding = all.every(({ judgement }) => judgement.verdict === "reproduced");
  const flips = all.slice(0, holding ? all.length : 1).map(({ judgement }) => judgement[kind]);
  return flips.filter((flip) => flip !== undefined).sort((a, b) => a.length - b.length)[0];
}

function badness({ judgement }: Judged): number {
  return worstFirst.indexOf(judgement.verdict);
}

function leeway({ result }: Judged): number {
  return sizeOf(result.now, result.unit);
}

/** The paper cannot have counted fewer clusters than its own tables answer for, nor more than the sample. */
function extentOf(results: readonly Measured[], sample: number): { from: number; to: number } {
  const answered = results.length === 0 ? 0 : Math.min(...results.map(({ primary }) => primary));
  return { from: Math.max(1, answered), to: sample };
}

const noFigures = { count: "", of: "", percent: "", low: "", high: "" };

function figuresOf({ unit, now }: Measured, { range: [low, high] }: Judgement): typeof noFigures {
  if (unit !== "share") return { ...noFigures, count: String(now.first), low: String(low), high: String(high) };
  const percent = now.second === 0 ? "" : sizeOf(now, unit).toFixed(1);
  return { count: String(now.first), of: String(now.second), percent, low: low.toFixed(1), high: high.toFixed(1) };
}

function notMeasured(claim: Claim, fits: readonly unknown[] | undefined): Pick<Judgement, "verdict" | "why"> {
  return fits?.length === 0
    ? { verdict: "impossible", why: `no count gives ${claim.published.low} %` }
    : { verdict: "untestable", why: claim.note };
}

function showPublished({ published: { kind, low, high } }: Claim): string {
  if (low === null) return "";
  const unit = kind === "percent" ? " %" : "";
  return `${low}${high === null ? "" : `–${high}`}${unit}`;
}
