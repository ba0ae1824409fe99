import { throwIfAny } from "../../lib/errors.js";
import { roundTo } from "../../lib/round.js";
import { type Claim, type ClaimResult, formatReasonDetail, type Total } from "../../schemas/index.js";
import { wilsonInterval } from "../shares/wilson-interval.js";
import { fitPercentages, type PercentFits } from "./fit-percentages.js";
import { type Judgement, judgeClaim } from "./judge-claim.js";
import { type ContextInputs, type FoundContext, judgeContext } from "./judge-context.js";
import { measureClaim } from "./measure-claim.js";
import { formatFits } from "./name-needs.js";
import type { Answers } from "./read-answers.js";
import { formatResult, sizeOf } from "./result-size.js";
import type { Fewest } from "./sensitivity/change.js";
import { tipContext } from "./tip-context.js";
import { type Found, noCount } from "./verdict.js";

interface Given {
  readonly claims: readonly Claim[];
  readonly answers: Answers;
  readonly totals: readonly Total[];
  /** What documents give of the context; nothing if not given. */
  readonly context?: ContextInputs;
}

const noContext: ContextInputs = { codebook: [], values: [], witnesses: [] };

export interface Judged {
  readonly claim: Claim;
  readonly row: ClaimResult;
  /** Undefined for a claim that no field measures. */
  readonly judgement: Judgement | undefined;
  /** The tipping points of a claim that documents on the context decide; undefined for any other. */
  readonly tips: ReturnType<typeof tipContext> | undefined;
  /** Whether it is given, and so are the other parts of its breakdown, but not all at once. */
  readonly apart: boolean;
  /** The fewest values that, if wrong, would make all parts of its breakdown true at once. */
  breakdownTippingPoint(): Fewest;
}

/** What the cases alone show of each claim: which counts its percentage fits, and how it stands where cases measure it. */
export function judgeByCases({ claims, answers, totals }: Omit<Given, "context">) {
  const known = { answers, totals };
  // Of another base than the cases, no number of answers is known.
  const ofCases = claims.filter(({ base }) => base === undefined);
  const fitted = fitPercentages(
    ofCases.map((claim) => ({
      claim,
      measured: claim.measure && claim.measure.kind !== "context" ? measureClaim(claim.measure, known) : undefined,
    })),
    answers,
  );
  return claims.map((claim) => {
    const { id, measure } = claim;
    const fits = fitted.get(id);
    // What the context is, documents state and the cases do not.
    const judgement = measure && measure.kind !== "context" ? judgeClaim(claim, measure, known, fits) : undefined;
    return { claim, fits, judgement };
  });
}

/** Every claim with its verdict. */
export function judgeClaims({ claims, answers, totals, context = noContext }: Given): Judged[] {
  return judgeByCases({ claims, answers, totals }).map(({ claim, fits, judgement }) => {
    const { id, section, paraphrase, qualifier, measure, base, accepted = "" } = claim;
    const asked = measure?.kind === "context" || measure?.kind === "total" ? measure.field : undefined;
    const documented = asked === undefined ? undefined : judgeContext(claim, asked, context);
    const ofOthers = base === undefined ? undefined : ofAnotherBase(base);
    const { verdict, holds, why } = ofOthers ?? documented ?? judgement ?? notMeasured(claim, fits, context);
    const isUnsupported = verdict === "contradicted" || verdict === "impossible";
    return {
      claim,
      row: {
        ...{ id, section, paraphrase, qualifier, published: formatPublished(claim) },
        ...(documented === undefined ? figuresOf(judgement) : documentedFigures(documented)),
        fits: formatFits(fits?.listFits() ?? []),
        needs: [fits?.needs ?? "", judgement?.leavesOut() === true ? "cases_left_out" : ""].filter(Boolean).join(";"),
        verdict,
        holds: holds === undefined ? "" : holds ? "yes" : "no",
        finding: isUnsupported ? (claim.breakdown ?? id) : "",
        why_code: why.code,
        why_detail: formatReasonDetail(why),
        accepted,
      },
      judgement,
      tips: asked === undefined ? undefined : tipContext(claim, asked, context, documented),
      apart: (fits?.apart ?? "") !== "",
      breakdownTippingPoint: fits?.breakdownTippingPoint ?? (() => undefined),
    };
  });
}

/** @throws InputError for each claim whose measure selects no case or no row of the table of totals */
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

type Figures = Pick<ClaimResult, "count" | "of" | "percent" | "wilson_low" | "wilson_high" | "low" | "high">;
const noShare = { of: null, percent: null, wilson_low: null, wilson_high: null };
const noFigures: Figures = { count: null, ...noShare, low: "", high: "" };

function documentedFigures({ count, low, high }: FoundContext): Figures {
  return { ...noFigures, count, low: low === null ? "" : String(low), high: high === null ? "" : String(high) };
}

function figuresOf(judgement: Judgement | undefined): Figures {
  if (judgement === undefined) return noFigures;
  const { measured, result } = judgement;
  const { unit } = measured;
  const bounds = judgement.bounds();
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

function ofAnotherBase(base: string): Found {
  return { verdict: "untestable", holds: undefined, why: { code: "other_base", base } };
}

function notMeasured(claim: Claim, fits: PercentFits | undefined, { codebook }: ContextInputs): Found {
  if (fits?.apart === "always") return { verdict: "contradicted", holds: false, why: { code: "parts_never_at_once" } };
  const field = claim.measure?.kind === "context" ? claim.measure.field : undefined;
  if (field !== undefined && codebook.some((row) => row.field === field))
    return { verdict: "untestable", holds: undefined, why: { code: "no_statement_counts", field } };
  return fits?.isPossible === false
    ? { verdict: "impossible", holds: false, why: noCount(claim, fits) }
    : { verdict: "untestable", holds: undefined, why: { code: "not_measured", note: claim.note } };
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
