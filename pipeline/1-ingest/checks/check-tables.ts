import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import { fileNameOf, type Study, tableNames } from "../../schemas/index.js";

/**
 * Every table of the survey is read once, for a source of its own, as a cell is known by its table's source, line and field; and its file
 * made again is called otherwise than the program's own tables.
 *
 * @throws InputError that names each that is not
 */
export function checkTables({ tables }: Pick<Study, "tables">, file: string): void {
  throwIfAny(
    tables.flatMap((table, index): Diagnostic[] => {
      const at = (key: "role" | "source_id", message: string) => ({ file, column: `tables[${index}].${key}`, message });
      return [
        ...(["role", "source_id"] as const)
          .filter((key) => tables.findIndex((other) => other[key] === table[key]) < index)
          .map((key) => at(key, `expected each once, but found "${table[key]}" again`)),
        ...(reserved.has(fileNameOf(table.role))
          ? [at("role", `expected another role than ${table.role}, which the program's own table has; choose another`)]
          : []),
      ];
    }),
  );
}

const reserved: ReadonlySet<string> = new Set([
  ...tableNames,
  ...["places", "profiles", "robustness", "multiverse", "multiverse-options", "headlines", "changes", "share-changes"],
  ...["criteria", "criteria-counts"],
]);
