import type { ChosenObservation } from "../2-clean/coders/choose-coder.js";
import { filter } from "../lib/collections.js";
import { groupByIndex } from "../lib/group-by-index.js";
import {
  type Admission,
  type Case,
  type Field,
  type Source,
  type Value,
  type Witness,
  wholeAdmission,
} from "../schemas/index.js";
import { endOfTerm, isTooIndirect, type Reason, whyLeftOut, whySetAside } from "./admit.js";
import { compareValues } from "./compare-values.js";
import { decideValue, type Weighed, weighStatements } from "./decide-value.js";
import type { Ended } from "./find-superseded.js";
import type { Admitted, Decide, Decision, Policy } from "./policies/policy.js";
import { idsOf, sourcesByStance, stanceTowards } from "./stance.js";

export interface Given {
  readonly cases: readonly Case[];
  readonly codebook: readonly Field[];
  readonly observations: readonly ChosenObservation[];
  readonly sources: readonly Source[];
  readonly referenceDate: string;
  /** Which statements count; where not given, all. */
  readonly admission?: Admission;
  readonly policy: Policy;
}

/** An observation as a policy sees it, and whether it may decide. */
interface RelevantStatement extends Admitted {
  readonly observation: ChosenObservation;
  readonly setAside: Reason;
  readonly isTooIndirect: boolean;
}

/** One value for every case and field, and the part that every observation of it played. Linear in the observations. */
export function resolve({ cases, codebook, observations, sources, referenceDate, policy, ...given }: Given): {
  values: Value[];
  witnesses: Witness[];
} {
  const { admission = wholeAdmission } = given;
  const sourceOf = new Map(sources.map((source) => [source.source_id, source]));
  const rowOf = new Map(cases.map(({ case_id }, row) => [case_id, row]));
  const columnOf = new Map(codebook.map(({ field }, column) => [field, column]));
  const statementsOf = groupByIndex(observations, cases.length * codebook.length, ({ case_id, field }) => {
    const [row, column] = [rowOf.get(case_id), columnOf.get(field)];
    return row === undefined || column === undefined ? undefined : row * codebook.length + column;
  });
  const statementsAt = (row: number, column: number): RelevantStatement[] =>
    statementsOf(row * codebook.length + column).map((observation) => {
      const { case_id, value, evidence, observed_on, source_id } = observation;
      const { tier, kind, independent_source } = sourceOf.get(source_id) as Source;
      const leftOut = whyLeftOut(observation, { kind }, admission);
      const setAside =
        leftOut.code === "" ? whySetAside(observation, codebook[column] as Field, referenceDate) : leftOut;
      const weighed = { setAside, isTooIndirect: isTooIndirect(evidence, admission.least_grade) };
      return { case_id, value, evidence, observed_on, tier, kind, independent_source, observation, ...weighed };
    });
  const weigh = (statements: readonly RelevantStatement[], field: Field) =>
    weighStatements(admittedOf(statements), field, endedOf(statements, referenceDate));
  const deciders = codebook.map((field, column) =>
    // Asked for only by a policy that looks at all cases: most look at one at a time, and then nothing is kept.
    policy(field, {
      *[Symbol.iterator]() {
        for (const row of cases.keys()) yield* weigh(statementsAt(row, column), field).deciding;
      },
    }),
  );
  const values: Value[] = [];
  const witnesses: Witness[] = [];
  cases.forEach(({ case_id }, row) => {
    codebook.forEach((field, column) => {
      const statements = statementsAt(row, column);
      const weighed = weigh(statements, field);
      const decision = decideValue(weighed, deciders[column] as Decide);
      const own = statements.map((statement) => witnessOf(statement, field, weighed, decision));
      for (const witness of own) witnesses.push(witness);
      const status = statusOf(decision, weighed.openPlace === undefined, statements, own);
      values.push(resolveCell(case_id, field, decision, status, own));
    });
  });
  return { values, witnesses };
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
  const own = { case_id, field, obs_id, source_id, independent_source, value, raw, observed_on, evidence };
  return { ...own, stance, reason_code, reason_detail: why.detail };
}

function resolveCell(
  case_id: string,
  { field }: Field,
  { value, rule }: Decision,
  status: Value["status"],
  witnesses: readonly Witness[],
): Value {
  return { case_id, field, value, status, rule, ...sourcesByStance(witnesses), sources: idsOf(witnesses) };
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
