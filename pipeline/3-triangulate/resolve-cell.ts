import type { ChosenObservation } from "../2-clean/coders/choose-coder.js";
import { filter } from "../lib/collections.js";
import type { Admission, Case, Field, Source, Value, Witness } from "../schemas/index.js";
import { endOfTerm, isTooIndirect, type Reason, whyLeftOut, whySetAside } from "./admit.js";
import { compareValues } from "./compare-values.js";
import { type Weighed, weighStatements } from "./decide-value.js";
import type { Ended } from "./find-superseded.js";
import type { Admitted, Decision } from "./policies/policy.js";
import { idsOf, sourcesByStance, stanceTowards } from "./stance.js";

/** An observation as a policy sees it, and whether it may decide. */
export interface RelevantStatement extends Admitted {
  readonly observation: ChosenObservation;
  readonly setAside: Reason;
  readonly isTooIndirect: boolean;
}

interface Given {
  readonly referenceDate: string;
  readonly admission: Admission;
}

/** What a policy needs to know of an observation and its source, and whether it may decide. */
export function assessStatement(
  observation: ChosenObservation,
  source: Source,
  field: Field,
  { referenceDate, admission }: Given,
): RelevantStatement {
  const { case_id, value, evidence, observed_on } = observation;
  const { tier, kind, independent_source } = source;
  const leftOut = whyLeftOut(observation, source, admission);
  const setAside = leftOut.code === "" ? whySetAside(observation, field, referenceDate) : leftOut;
  return {
    case_id,
    value,
    evidence,
    observed_on,
    tier,
    kind,
    independent_source,
    observation,
    setAside,
    isTooIndirect: isTooIndirect(evidence, admission.least_grade),
  };
}

/** What is left of the statements on one field of one case for a policy to decide among. */
export function weighCell(
  statements: readonly RelevantStatement[],
  field: Field,
  referenceDate: string,
): Weighed<RelevantStatement> {
  return weighStatements(admittedOf(statements), field, endedOf(statements, referenceDate));
}

/** The value of one field of one case as it was decided, and the part that every statement of it played. */
export function resolveCell(
  { case_id }: Pick<Case, "case_id">,
  field: Field,
  statements: readonly RelevantStatement[],
  weighed: Weighed<RelevantStatement>,
  decision: Decision,
): { value: Value; witnesses: Witness[] } {
  const witnesses = statements.map((statement) => witnessOf(statement, field, weighed, decision));
  const { value, rule } = decision;
  const status = statusOf(decision, weighed.openPlace === undefined, statements, witnesses);
  const { evidence, stated_on, supporting, dissenting } = sourcesByStance(witnesses);
  const sources = idsOf(witnesses);
  return {
    value: { case_id, field: field.field, value, status, rule, evidence, stated_on, supporting, dissenting, sources },
    witnesses,
  };
}

/** What may decide. */
function admittedOf(statements: readonly RelevantStatement[]): readonly RelevantStatement[] {
  return filter(statements, ({ setAside, isTooIndirect }) => setAside.code === "" && !isTooIndirect);
}

/** What decides no more, as its term is over. */
function endedOf(statements: readonly RelevantStatement[], referenceDate: string): readonly Ended[] {
  return statements.flatMap((statement) => {
    if (statement.isTooIndirect) return [];
    const until = endOfTerm(statement.observation, statement.setAside, referenceDate);
    return until === undefined ? [] : [{ ...statement, until }];
  });
}

// Rows are written out: spread into a literal with more columns, a million of them take twice the memory and three times the time.
function witnessOf(
  statement: RelevantStatement,
  asked: Field,
  { current, superseded }: Weighed<RelevantStatement>,
  decision: Decision,
): Witness {
  const { field, type } = asked;
  const { observation, setAside, case_id, independent_source, value, observed_on, evidence } = statement;
  const { obs_id, source_id, raw } = observation;
  const isHint =
    statement.isTooIndirect && !current.some((other) => compareValues(type, other.value, value) === "equal");
  const later = superseded.get(statement);
  const why: Reason =
    later !== undefined
      ? { code: "superseded", detail: later }
      : setAside.code === "" && isHint
        ? { code: observation.codersDiffer ? "coders_differ" : "too_indirect", detail: evidence }
        : setAside;
  const { stance, reason_code } =
    why.code === ""
      ? stanceTowards(decision, asked, statement)
      : ({ stance: "set-aside", reason_code: why.code } as const);
  return {
    case_id,
    field,
    obs_id,
    source_id,
    independent_source,
    value,
    raw,
    observed_on,
    evidence,
    stance,
    reason_code,
    reason_detail: why.detail,
  };
}

/**
 * What the value rests on: the sources that state it themselves. A survey that only narrows it down ("oak or elm") states neither,
 * so that a document which does is not corroborated by it; and a hint too indirect to decide supports and contradicts nothing by itself.
 *
 * @param witnesses of the statements, in their order
 */
function statusOf(
  { value, rule }: Decision,
  isDecided: boolean,
  statements: readonly RelevantStatement[],
  witnesses: readonly Witness[],
): Value["status"] {
  const dissents = (at: number) => witnesses[at]?.stance === "dissents";
  if (rule === "undecided" || statements.some(({ isTooIndirect }, at) => dissents(at) && !isTooIndirect))
    return "contested";
  if (value === "") return "missing";
  const stating = statements.filter(({ isTooIndirect }, at) => witnesses[at]?.stance === "supports" && !isTooIndirect);
  const primary = stating.filter(({ tier }) => tier === "primary");
  if (primary.length === 0) return "secondary-only";
  if (!isDecided) return "primary-only";
  const surveyors = new Set(primary.map(({ independent_source }) => independent_source));
  // A document by the survey's own authors is not an independent witness of their survey.
  return stating.some(({ tier, independent_source }) => tier === "secondary" && !surveyors.has(independent_source))
    ? "corroborated"
    : "primary-only";
}
