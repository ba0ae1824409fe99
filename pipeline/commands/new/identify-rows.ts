import { derivedId, idColumns, idsIn } from "../../instrument/answers/identify.js";
import { readDay } from "../../instrument/answers/read-answer.js";
import { kindOfExport } from "../../instrument/export/export.js";
import { inferConventions } from "../../instrument/export/infer-conventions.js";
import { toolColumns, toolNames } from "../../instrument/export/tool-columns.js";
import type { Rows } from "../../lib/csv.js";
import { type Diagnostic, throwIfAny } from "../../lib/errors.js";
import type { Locale } from "../../lib/tables/locale.js";

/** The columns of a table that a tool adds to the answers. */
interface ToolColumns {
  readonly ids: readonly string[];
  readonly stamp: string | undefined;
  readonly all: readonly string[];
  /** Whether a row is an answer of its own, so that a case may have several. */
  readonly isOfSubmissions: boolean;
}

export function toolColumnsOf({ columns }: Rows, caseColumn: string): ToolColumns {
  const others = columns.filter((column) => column !== caseColumn);
  const ids = idColumns(others, []);
  const stamp = toolColumns._submitted.find((column) => others.includes(column));
  // People's own tables call columns of theirs as tools do: "Status", "end".
  const added = kindOfExport(columns) === "table" ? [] : others.filter((column) => toolNames.has(column));
  const all = [...new Set([...ids, ...(stamp === undefined ? [] : [stamp]), ...added])];
  return { ids, stamp, all, isOfSubmissions: ids.length > 0 || stamp !== undefined };
}

/**
 * The id of each row, and its day where the table has one: as an import gives them, so that the table can be imported again.
 *
 * @throws InputError for a day that cannot be read, or in two ways
 */
export function identifyRows(
  { rows }: Rows,
  caseColumn: string,
  {
    ids,
    stamp,
    file,
    locale,
  }: Pick<ToolColumns, "ids" | "stamp"> & { readonly file: string; readonly locale: Locale | undefined },
): (readonly [submission: string, submitted: string])[] {
  const stamps = rows.map(({ cells }) => (stamp === undefined ? "" : (cells[stamp] ?? "")));
  const days = locale ?? inferConventions({ numbers: [], days: stamps }).days;
  const diagnostics: Diagnostic[] = [];
  const seen = new Map<string, number>();
  const found = rows.map(({ line, cells }, at) => {
    const day = readDay(stamps[at] ?? "", days);
    const report = (column: string | undefined, expected: string, found: string, remedy: string) => {
      const message = `expected ${expected}, but found ${JSON.stringify(found)}; ${remedy}`;
      diagnostics.push({ file, line, ...(column !== undefined && { column }), message });
    };
    if (!("value" in day)) report(stamp, day.expected, stamps[at] ?? "", day.remedy);
    const id = idsIn(cells, ids)[0] ?? derivedId(stamps[at] ?? "", cells[caseColumn] ?? "", days);
    const first = seen.get(id);
    if (first !== undefined)
      report(
        ids[0] ?? stamp,
        "each answer once",
        cells[ids[0] ?? stamp ?? ""] ?? "",
        `row ${first} is the same; remove one`,
      );
    seen.set(id, line);
    return [id, "value" in day ? day.value : ""] as const;
  });
  throwIfAny(diagnostics);
  return found;
}
