import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import { type Case, sampleOf } from "../../schemas/index.js";

/**
 * The cases are some, and each is known by its id and by its name: no two share one, so that every statement is of one case.
 *
 * @throws InputError with everything that does not hold
 */
export function checkCases(cases: readonly Case[], file: string): void {
  if (sampleOf(cases).length === 0) {
    const message = `expected a case that is in_sample, but found none of ${cases.length}; add it, or say yes of one`;
    throwIfAny([{ file, message }]);
  }
  const owners = new Map<string, string>(cases.map(({ case_id }) => [case_id, case_id]));
  throwIfAny(
    cases.flatMap((studyCase): Diagnostic[] => {
      const { case_id, name } = studyCase;
      const owner = owners.get(name) ?? case_id;
      owners.set(name, owner);
      const message = `expected a name of its own, but found "${name}", by which ${owner} is known`;
      return owner === case_id ? [] : [{ ...whereIs(studyCase, file), column: "name", message }];
    }),
  );
}
