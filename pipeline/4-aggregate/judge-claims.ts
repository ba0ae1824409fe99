import type { Claim, ClaimResult, Ecosystem } from "../artifacts.js";
import { throwIfAny } from "../lib/problem.js";
import { type Extent, fit, showFits } from "./fit.js";
import { type Judgement, judge } from "./judge.js";
import { type Measured, measure } from "./measure.js";
import type { Answers } from "./read-answers.js";
import { showSize, sizeOf } from "./results.js";

interface Given {
  readonly claims: readonly Claim[];
  readonly answers: Answers;
  readonly ecosystems: readonly Ecosystem[];
}

export interface Judged {
  readonly claim: Claim;
  readonly row: ClaimResult;
  /** Nothing for a claim that no field asks. */
  readonly tested?: { readonly measured: Measured; readonly judgement: Judgement };
}

/** Every claim with its verdict. */
export function judgeClaims({ claims, answers, ecosystems }: Given): Judged[] {
  const measures = claims.map((claim) => claim.measure && measure(claim.measure, { answers, ecosystems }));
  const sample = answers.clusters.length;
  const fits = fit(claims.map((claim, at): Extent => ({ claim, ...extentOf(measures[at]?.parts ?? [], sample) })));
  return claims.map((claim, at) => {
    const { id, section, says, hedge, accepted } = claim;
    const fitting = fits.get(id);
    const measured = measures[at];
    const judgement = measured ? judge(claim, measured, answers, fitting) : undefined;
    const { verdict, why } = judgement ?? notMeasured(claim, fitting?.fits);
    const figures = measured && judgement ? figuresOf(measured.unit, judgement) : noFigures;
    const [published, shownFits] = [showPublished(claim), showFits(fitting?.fits ?? [])];
    const row = { id, section, says, hedge, published, ...figures, fits: shownFits, verdict, why, accepted };
    return { claim, row, ...(measured && judgement ? { tested: { measured, judgement } } : {}) };
  });
}

/** @throws InputError for each claim whose measure selects no cluster or no row of Table 1 */
export function checkSelections(judged: readonly Judged[], file: string): void {
  throwIfAny(
    judged
      .filter(({ tested }) => tested?.measured.parts.some(({ concerned }) => concerned === 0))
      .map(({ claim }) => ({
        file,
        column: claim.id,
        message: "expected a measure that selects clusters, but it selects none",
      })),
  );
}

/** The paper cannot have counted fewer clusters than its own tables answer for, nor more than the sample. */
function extentOf(parts: Measured["parts"], sample: number): { from: number; to: number } {
  const answered = parts.length === 0 ? 0 : Math.min(...parts.map(({ primary }) => primary));
  return { from: Math.max(1, answered), to: sample };
}

const noFigures = { count: "", of: "", percent: "", low: "", high: "" };

function figuresOf(unit: Measured["unit"], { result, range: [low, high] }: Judgement): typeof noFigures {
  const range = { low: showSize(low, unit), high: showSize(high, unit) };
  if (unit !== "share") return { ...noFigures, count: String(result.first), ...range };
  const percent = showSize(sizeOf(result, unit), unit);
  return { count: String(result.first), of: String(result.second), percent, ...range };
}

function notMeasured(claim: Claim, fits: readonly unknown[] | undefined): Pick<Judgement, "verdict" | "why"> {
  return claim.published.kind === "percent" && fits?.length === 0
    ? { verdict: "impossible", why: `no count gives ${claim.published.figure} %` }
    : { verdict: "untestable", why: claim.note };
}

function showPublished({ published }: Claim): string {
  switch (published.kind) {
    case "count":
      return String(published.figure);
    case "percent":
      return `${published.figure} %`;
    case "range":
      return `${published.low}–${published.high}`;
    case "comparison":
      return "";
  }
}
