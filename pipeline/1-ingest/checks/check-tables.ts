import { throwIfAny } from "../../lib/errors.js";
import type { Study } from "../../schemas/index.js";

/**
 * Every table is read once, and for a source of its own: a cell is known by its table's source, line and field.
 *
 * @throws InputError that names each that is not
 */
export function checkTables({ tables }: Pick<Study, "tables">, file: string): void {
  throwIfAny(
    tables.flatMap((table, index) =>
      (["role", "source_id"] as const)
        .filter((key) => tables.findIndex((other) => other[key] === table[key]) < index)
        .map((key) => ({
          file,
          column: `tables[${index}].${key}`,
          message: `expected each once, but found "${table[key]}" again`,
        })),
    ),
  );
}
