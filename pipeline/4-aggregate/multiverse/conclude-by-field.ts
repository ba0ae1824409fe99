import { looksAtAllCases, policies } from "../../3-triangulate/policies/index.js";
import type { Stated } from "../../3-triangulate/weigh-by.js";
import { remember } from "../../lib/remember.js";
import type { Adjudication, Case, Field, PolicyName, Settings, Study } from "../../schemas/index.js";
import type { Answers } from "../claims/read-answers.js";
import { answerCell, type CellAnswer, type WeighedCell, weighStatementsOf } from "./answer-cell.js";
import { type CellStatements, listStatements } from "./list-statements.js";

/** The answers on one field. Those that read alike are one object, known by its number. */
export interface FieldConclusion {
  readonly field: string;
  readonly number: number;
  readonly at: Answers["at"];
}

export interface Known extends Stated {
  readonly study: Study;
  readonly adjudications: readonly Adjudication[];
  /** What some values are taken to be, whatever is stated. */
  readonly settings: Pick<Settings, "settled">;
}

/**
 * The answers on each field under any settings that settle the same values by hand. A case is weighed anew only where other statements
 * count, or count otherwise, than under all settings asked before, and its value concluded anew only where a policy decides otherwise:
 * most combinations of choices are alike on most cases.
 */
export function concludeByField(given: Known): (settings: Settings) => (field: string) => FieldConclusion | undefined {
  const fieldOf = new Map(given.codebook.map((field) => [field.field, field]));
  const statementsUnder = listStatements(given);
  const bySettings = new Map<string, (field: Field) => FieldStatements>();
  const byStatements = new Map<string, FieldConclusion>();
  const byAnswers = new Map<string, FieldConclusion>();
  const weighed = new Map<string, WeighedCell>();
  const decided = new Map<string, CellAnswer>();
  const answerUnder = (policy: PolicyName, field: Field, { cells }: FieldStatements): readonly CellAnswer[] => {
    const found = cells.map((cell) => remember(weighed, String(cell.number), () => weighStatementsOf(cell)));
    const looksAtAll = looksAtAllCases.has(policy);
    const decide = policies[policy](field, looksAtAll ? found.flatMap(({ weighed: { deciding } }) => deciding) : []);
    return found.map((cell) => {
      if (looksAtAll) return answerCell(cell, decide, given);
      return remember(decided, `${policy} ${cell.number}`, () => answerCell(cell, decide, given));
    });
  };
  return (settings) => {
    const { policy, ...others } = settings;
    const statementsOn = remember(bySettings, JSON.stringify(others), () => {
      return byField(statementsUnder(settings), given.cases);
    });
    return (name) => {
      const field = fieldOf.get(name);
      if (field === undefined) return undefined;
      const statements = statementsOn(field);
      return remember(byStatements, `${policy} ${name} ${statements.key}`, () => {
        const answers = answerUnder(policy, field, statements);
        const key = `${name} ${answers.map(({ key }) => key).join("\n")}`;
        return remember(byAnswers, key, (number) => ({ field: name, number, at: readAt(given.cases, answers) }));
      });
    };
  };
}

/** What takes part in the values of a field, in the order of the cases, with a key that is the same where that is. */
interface FieldStatements {
  readonly key: string;
  readonly cells: readonly CellStatements[];
}

function byField(
  statementsOn: (studyCase: Case, field: Field) => CellStatements,
  cases: readonly Case[],
): (field: Field) => FieldStatements {
  const known = new Map<string, FieldStatements>();
  return (field) =>
    remember(known, field.field, () => {
      const cells = cases.map((studyCase) => statementsOn(studyCase, field));
      return { key: cells.map(({ number }) => number).join(" "), cells };
    });
}

function readAt(cases: readonly Case[], answers: readonly CellAnswer[]): Answers["at"] {
  const answerOf = new Map(cases.map(({ case_id }, at) => [case_id, answers[at] as CellAnswer]));
  return (studyCase, asked) => {
    const { answer, group } = answerOf.get(studyCase) as CellAnswer;
    return asked === "city_group" ? group : answer;
  };
}
