import { throwIfAny } from "../lib/errors.js";
import type { Study } from "../schemas/index.js";
import { stagesOf } from "../stages.js";

/**
 * A table of the survey has a role that no other input has: a stage would read the one in place of the other.
 *
 * @param file how messages name study.json
 * @throws InputError that names each that has not
 */
export function checkTableRoles(study: Study, file: string): void {
  const others = stagesOf({ ...study, tables: [] }).flatMap(({ reads }) => Object.entries(reads));
  const taken = new Set(others.flatMap(([name, { at }]) => ("role" in at ? [name, at.role] : [])));
  throwIfAny(
    study.tables.flatMap(({ role }, index) => {
      const message = `expected a role of its own, but ${role} is that of another input; choose another, as table_1`;
      return taken.has(role) ? [{ file, column: `tables[${index}].role`, message }] : [];
    }),
  );
}
