import type { ChosenObservation } from "../2-clean/coders/choose-coder.js";
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
import { decideValue } from "./decide-value.js";
import type { Decide, Policy } from "./policies/policy.js";
import { assessStatement, type RelevantStatement, resolveCell, weighCell } from "./resolve-cell.js";

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
      const source = sourceOf.get(observation.source_id) as Source;
      return assessStatement(observation, source, codebook[column] as Field, { referenceDate, admission });
    });
  const deciders = codebook.map((field, column) =>
    // Asked for only by a policy that looks at all cases: most look at one at a time, and then nothing is kept.
    policy(field, {
      *[Symbol.iterator]() {
        for (const row of cases.keys()) yield* weighCell(statementsAt(row, column), field, referenceDate).deciding;
      },
    }),
  );
  const values: Value[] = [];
  const witnesses: Witness[] = [];
  cases.forEach((studyCase, row) => {
    codebook.forEach((field, column) => {
      const statements = statementsAt(row, column);
      const weighed = weighCell(statements, field, referenceDate);
      const decision = decideValue(weighed, deciders[column] as Decide);
      const own = resolveCell(studyCase, field, statements, weighed, decision);
      values.push(own.value);
      for (const witness of own.witnesses) witnesses.push(witness);
    });
  });
  return { values, witnesses };
}
