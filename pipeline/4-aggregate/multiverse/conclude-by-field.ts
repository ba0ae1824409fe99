import { conclude } from "../../3-triangulate/conclude.js";
import { looksAtAllCases, policies } from "../../3-triangulate/policies/index.js";
import type { Stated } from "../../3-triangulate/weigh-by.js";
import { type Adjudication, type Case, cellOf, type Field, type Settings, type Study } from "../../schemas/index.js";
import { type Answers, readAnswers } from "../claims/read-answers.js";
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
}

/** The answers of some cases on one field, as a policy concludes them together. */
interface Part {
  readonly number: number;
  readonly answers: Answers;
}

/**
 * The answers on each field under any settings. Cases are concluded anew only where other statements count, or count otherwise, than
 * under all settings asked before: most combinations of choices are alike on most cases.
 */
export function concludeByField(given: Known): (settings: Settings) => (field: string) => FieldConclusion | undefined {
  const fieldOf = new Map(given.codebook.map((field) => [field.field, field]));
  const bySettings = new Map<string, CountingByField>();
  const numbers = new Map<string, number>();
  const parts = new Map<string, Part>();
  const byStatements = new Map<string, FieldConclusion>();
  const byParts = new Map<string, FieldConclusion>();
  const byAnswers = new Map<string, FieldConclusion>();
  const concludeOn = (field: Field, settings: Settings, statements: readonly (CellStatements | undefined)[]) => {
    const all = given.cases.map((studyCase, at) => ({ studyCase, counting: statements[at] }));
    const groups = looksAtAllCases.has(settings.policy) ? [all] : all.map((one) => [one]);
    const concluded = groups.map((group): Part => {
      const numbers = group.map(({ counting }) => counting?.number ?? "");
      const key = `${settings.policy} ${field.field} ${group[0]?.studyCase.case_id} ${numbers.join()}`;
      return remember(parts, key, (number) => {
        const cases = group.map(({ studyCase }) => studyCase);
        const counting = group.flatMap((one) => one.counting ?? []);
        return { number, answers: answersOn(field, cases, counting, settings, given) };
      });
    });
    return remember(byParts, `${field.field} ${concluded.map(({ number }) => number).join()}`, () => {
      const partOf = new Map(
        groups.flatMap((group, at) => group.map(({ studyCase }) => [studyCase.case_id, concluded[at]] as const)),
      );
      const at: Answers["at"] = (studyCase, asked) => (partOf.get(studyCase) as Part).answers.at(studyCase, asked);
      const key = JSON.stringify([field.field, given.cases.map(({ case_id }) => at(case_id, field.field))]);
      return remember(byAnswers, key, (number) => ({ field: field.field, number, at }));
    });
  };
  return (settings) => {
    const { policy, ...others } = settings;
    const countingOn = remember(bySettings, JSON.stringify(others), () => {
      return byField(listStatements(settings, given, numbers), given.cases);
    });
    return (name) => {
      const field = fieldOf.get(name);
      if (field === undefined) return undefined;
      const { key, statements } = countingOn(name);
      return remember(byStatements, `${policy} ${key}`, () => concludeOn(field, settings, statements));
    };
  };
}

type CountingByField = (field: string) => {
  readonly key: string;
  /** In the order of the cases. */
  readonly statements: readonly (CellStatements | undefined)[];
};

/** What counts on a field, case by case, with a key that is the same where that is. */
function byField(statements: ReadonlyMap<string, CellStatements>, cases: readonly Case[]): CountingByField {
  const known = new Map<string, ReturnType<CountingByField>>();
  return (field) =>
    remember(known, field, () => {
      const found = cases.map(({ case_id }) => statements.get(cellOf({ case_id, field })));
      return { key: `${field} ${found.map((counting) => counting?.number ?? "").join()}`, statements: found };
    });
}

/** Without what other policies would take: within a combination, uncertain is what is contested or missing. */
function answersOn(
  field: Field,
  cases: readonly Case[],
  statements: readonly CellStatements[],
  settings: Settings,
  given: Known,
): Answers {
  const codebook = [field];
  const observations = statements.flatMap((cell) => cell.observations);
  const sources = [...new Set(statements.flatMap((cell) => cell.sources))];
  const weighed = {
    cases,
    codebook,
    observations,
    sources,
    referenceDate: settings.reference_date,
    admission: settings,
  };
  const concluded = conclude(
    { ...weighed, policy: policies[settings.policy] },
    { ...given, settled: settings.settled },
  );
  return readAnswers({ ...given, codebook, ...concluded, policyValues: [] });
}

/** What is known by a key, made where it is not; it is given how many are known before it. */
function remember<T>(known: Map<string, T>, key: string, make: (number: number) => T): T {
  const found = known.get(key) ?? make(known.size);
  known.set(key, found);
  return found;
}
