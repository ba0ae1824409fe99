import { applyDecisions } from "../../3-triangulate/conclude.js";
import { decideValue, type Weighed } from "../../3-triangulate/decide-value.js";
import type { Decide } from "../../3-triangulate/policies/policy.js";
import { assessStatement, type RelevantStatement, resolveCell, weighCell } from "../../3-triangulate/resolve-cell.js";
import { remember } from "../../lib/remember.js";
import { type Adjudication, cellOf, type Settings, type Study } from "../../schemas/index.js";
import { type Answer, groupAnswer, readAnswer } from "../claims/read-answers.js";
import type { CellStatements } from "./list-statements.js";

/** The statements on one field of one case, weighed once for all policies. */
export interface WeighedCell extends Pick<CellStatements, "number" | "field" | "studyCase"> {
  readonly statements: readonly RelevantStatement[];
  readonly weighed: Weighed<RelevantStatement>;
  /** By what was decided. */
  readonly answers: Map<string, CellAnswer>;
}

/** What one field of one case is answered with. */
export interface CellAnswer {
  /** The same for answers that read alike. */
  readonly key: string;
  readonly answer: Answer;
  /** The same of the group of the city. */
  readonly group: Answer;
}

interface Known {
  readonly study: Study;
  readonly adjudications: readonly Adjudication[];
  readonly settings: Pick<Settings, "settled">;
}

/** What the statements leave for policies to decide among. */
export function weighStatementsOf(cell: CellStatements): WeighedCell {
  const { number, field, studyCase, settings } = cell;
  const on = { referenceDate: settings.reference_date, admission: settings };
  const statements = cell.statements.map(({ observation, source }) => assessStatement(observation, source, field, on));
  const weighed = weighCell(statements, field, on.referenceDate);
  return { number, field, studyCase, statements, weighed, answers: new Map() };
}

/** The answer by a policy, then as people settled conflicts, then as the settings suppose. Without what other policies would take. */
export function answerCell(cell: WeighedCell, decide: Decide, { study, adjudications, settings }: Known): CellAnswer {
  const { field, studyCase, statements, weighed } = cell;
  const decision = decideValue(weighed, decide);
  // An answer does not name the rule: policies that take the same value have one, unless one of them is undecided.
  return remember(cell.answers, `${decision.rule === "undecided"} ${decision.value}`, () => {
    const { value, witnesses } = resolveCell(studyCase, field, statements, weighed, decision);
    const isOwn = (row: { readonly case_id: string; readonly field: string }) => cellOf(row) === cellOf(value);
    const decisions = { adjudications: adjudications.filter(isOwn), settled: settings.settled.filter(isOwn) };
    const concluded = applyDecisions({ values: [value], witnesses }, decisions, [field]);
    const [row = value] = concluded.values;
    const answer = readAnswer(row, field.type, concluded.witnesses);
    return { key: JSON.stringify([answer.value, ...answer.others]), answer, group: groupAnswer(answer, study) };
  });
}
