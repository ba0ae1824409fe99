import { throwIfAny } from "../../lib/errors.js";
import { roundTo } from "../../lib/round.js";
import { type Claim, type ClaimResult, formatReasonDetail, type Total } from "../../schemas/index.js";
import { wilsonInterval } from "../shares/wilson-interval.js";
import { formatFractions, grimTest, roundingModes } from "./grim-test.js";
import { type AnswerRange, type GrimResult, grimTestClaims } from "./grim-test-claims.js";
import { type Judgement, judgeClaim } from "./judge-claim.js";
import { type Measured, measureClaim } from "./measure-claim.js";
import type { Answers } from "./read-answers.js";
import { formatResult, sizeOf } from "./result-size.js";
import { isImpossible, noCount } from "./verdict.js";

interface Given {
  readonly claims: readonly Claim[];
  readonly answers: Answers;
  readonly totals: readonly Total[];
}

export interface Judged {
  readonly claim: Claim;
  readonly row: ClaimResult;
  /** Undefined for a claim that no field measures. */
  readonly judgement: Judgement | undefined;
}

/** Every claim with its verdict. */
export function judgeClaims({ claims, answers, totals }: Given): Judged[] {
  const sample = answers.cases.length;
  const answerRanges = claims.map((claim): AnswerRange => {
    const parts = claim.measure ? measureClaim(claim.measure, { answers, totals }).parts : [];
    return { claim, ...answerRangeOf(parts, sample) };
  });
  // Of another whole than the cases, no number of answers is known.
  const grimResults = grimTestClaims(answerRanges.filter(({ claim }) => claim.whole === undefined));
  return claims.map((claim) => {
    const { id, section, paraphrase, qualifier, measure, accepted = "" } = claim;
    const grim = grimResults.get(id);
    const judgement =
      measure && claim.whole === undefined ? judgeClaim(claim, measure, { answers, totals }, grim) : undefined;
    const { verdict, why } = judgement ?? notMeasured(claim, grim);
    const stated = { id, section, paraphrase, qualifier, published: formatPublished(claim) };
    return {
      claim,
      row: {
        ...stated,
        ...figuresOf(judgement),
        ...fitsOf(claim, sample),
        verdict,
        why_code: why.code,
        why_detail: formatReasonDetail(why),
        accepted,
      },
      judgement,
    };
  });
}

/** @throws InputError for each claim whose measure selects no case or no row of Table 1 */
export function checkSelections(judged: readonly Judged[], file: string): void {
  throwIfAny(
    judged.filter(selectsNothing).map(({ claim }) => ({
      file,
      column: claim.id,
      message: "expected a measure that selects cases, but it selects none",
    })),
  );
}

export function selectsNothing({ judgement }: Judged): boolean {
  return judgement?.measured.parts.some(({ concerned }) => concerned === 0) === true;
}

/** The paper cannot have counted fewer cases than its own tables have answers for, nor more than the sample. */
function answerRangeOf(parts: Measured["parts"], sample: number): { from: number; to: number } {
  const answered = parts.length === 0 ? 0 : Math.min(...parts.map((part) => part.answered));
  return { from: Math.max(1, answered), to: sample };
}

type Figures = Pick<ClaimResult, "count" | "of" | "percent" | "wilson_low" | "wilson_high" | "low" | "high">;
const noShare = { of: null, percent: null, wilson_low: null, wilson_high: null };
const noFigures: Figures = { count: null, ...noShare, low: "", high: "" };

function figuresOf(judgement: Judgement | undefined): Figures {
  if (judgement === undefined) return noFigures;
  const { measured, result, bounds } = judgement;
  const { unit } = measured;
  const figures = { ...noFigures, low: formatResult(bounds.low, unit), high: formatResult(bounds.high, unit) };
  if (unit !== "share") return { ...figures, count: result?.first ?? null };
  const { first, second } = result ?? { first: 0, second: 0 };
  const counted = { ...figures, count: first, of: second };
  if (second === 0) return counted;
  const [low, high] = wilsonInterval(first, second);
  const percent = sizeOf({ first, second }, unit);
  return {
    ...counted,
    percent: percent === undefined ? null : roundTo(percent, 1),
    wilson_low: roundTo(100 * low, 1),
    wilson_high: roundTo(100 * high, 1),
  };
}

/** Every count of up to the sample that gives the published percentage, whatever the tables answer and whatever the qualifier. */
function fitsOf({ published, whole }: Claim, sample: number): { fits_rounded: string; fits_truncated: string } {
  const [rounded, truncated] = roundingModes.map((mode) =>
    published.kind === "percent" && whole === undefined
      ? formatFractions(grimTest(published.figure, 1, sample, mode))
      : "",
  );
  return { fits_rounded: rounded ?? "", fits_truncated: truncated ?? "" };
}

function notMeasured(claim: Claim, grim: GrimResult | undefined): Pick<Judgement, "verdict" | "why"> {
  if (claim.whole !== undefined) return { verdict: "untestable", why: { code: "other_whole", whole: claim.whole } };
  return grim !== undefined && isImpossible(claim, grim)
    ? { verdict: "impossible", why: noCount(claim, grim) }
    : { verdict: "untestable", why: { code: "not_measured", note: claim.note } };
}

function formatPublished({ published }: Claim): string {
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
