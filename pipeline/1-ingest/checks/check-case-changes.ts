import { didYouMean } from "../../lib/did-you-mean.js";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { whereIs } from "../../lib/source-location.js";
import type { Case, CaseChange } from "../../schemas/index.js";

interface Given {
  readonly cases: readonly Case[];
  readonly caseChanges: readonly CaseChange[];
}

/**
 * What happens to cases happens to cases that there are; a merged one goes on as another, a renamed one has a new name, which no other
 * case is or was known by.
 *
 * @throws InputError with everything that does not hold
 */
export function checkCaseChanges({ cases, caseChanges }: Given, file: string): void {
  const ids = cases.map(({ case_id }) => case_id);
  // The first to have a name owns it, and the names of cases.csv come first.
  const owners = new Map<string, string>();
  const own = (name: string, id: string) => owners.has(name) || owners.set(name, id);
  for (const { case_id, name } of cases) for (const called of [case_id, name]) own(called, case_id);
  for (const { case_id, change, name } of caseChanges) if (change === "renamed") own(name, case_id);
  throwIfAny(
    caseChanges.flatMap((row): Diagnostic[] => {
      const { case_id, change, into, name } = row;
      const wrong = (column: keyof CaseChange & string, message: string) => [
        { ...whereIs(row, file), column, message },
      ];
      const unknown = (column: "case_id" | "into", id: string) =>
        wrong(column, `expected an id of cases.csv, but found "${id}"${didYouMean(id, ids)}`);
      const merges = change === "merged";
      const renames = change === "renamed";
      const owner = renames ? (owners.get(name) ?? case_id) : case_id;
      return [
        ...(ids.includes(case_id) ? [] : unknown("case_id", case_id)),
        ...(merges && !ids.includes(into) ? unknown("into", into) : []),
        ...(merges && into === case_id ? wrong("into", `expected another case, but found "${into}" itself`) : []),
        ...(!merges && into !== "" ? wrong("into", `expected nothing beside ${change}, but found "${into}"`) : []),
        ...(renames && name.trim() === "" ? wrong("name", "expected the new name, but found none") : []),
        ...(!renames && name !== "" ? wrong("name", `expected nothing beside ${change}, but found "${name}"`) : []),
        ...(owner === case_id
          ? []
          : wrong("name", `expected a name of its own, but found "${name}", by which ${owner} is known`)),
      ];
    }),
  );
}
